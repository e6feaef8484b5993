#!/usr/bin/env bash
# Every proof that digests are neither lost nor doubled, in full: faults, a fan-out to 10,000 chats, 2,000 kills, and a simulated year of
# 1,000 subscriptions. Takes about three quarters of an hour on two quiet cores. Ends with a non-zero exit code if one fails.
set -uo pipefail
cd "$(dirname "$0")/.."
status=0
dotnet run --configuration Release --project tests/BriefingBot.Proofs || status=1
BRIEFINGBOT_FULL_PROOFS=1 dotnet test --filter FullyQualifiedName~YearTests --logger "console;verbosity=detailed" || status=1
exit "$status"
