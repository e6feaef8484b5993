#!/usr/bin/env bash
# Every proof that digests are neither lost nor doubled, in full: a fan-out to 10,000 channels of Telegram and of Discord, faults, 2,000 kills of
# a sender and 500 of the whole program, and a simulated year of 1,000 subscriptions; and 1,250 kills while a library is kept for the next start.
# Takes about two hours on two quiet cores. Ends with a non-zero exit code if one fails.
set -uo pipefail
cd "$(dirname "$0")/.."
status=0
dotnet run --configuration Release --project tests/BriefingBot.Proofs || status=1
BRIEFINGBOT_FULL_PROOFS=1 dotnet test --filter FullyQualifiedName~YearTests --logger "console;verbosity=detailed" || status=1
exit "$status"
