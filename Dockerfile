# Build: docker build -t briefingbot .
# Run:   docker run -it --read-only -v ./my-articles:/app/config/articles:ro -v briefingbot:/data briefingbot
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/BriefingBot --configuration Release --runtime linux-x64 --self-contained false \
        -p:PublishReadyToRun=true -p:RestoreLockedMode=true --output /app \
    && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
# Draws the charts of digests; without it they go out without.
RUN apt-get update && apt-get install --yes --no-install-recommends librsvg2-2 libcairo2 fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
COPY --from=build /app .
# A new volume takes its owner from here: the user of the image, $APP_UID.
COPY --from=build --chown=1654:1654 /data /data
# The program writes nothing outside its volumes, and without diagnostics nor does the runtime: --read-only works.
ENV DOTNET_EnableDiagnostics=0 \
    BRIEFINGBOT_Storage__Path=/data/briefingbot.db
USER $APP_UID
VOLUME ["/app/config/articles", "/data"]
HEALTHCHECK --interval=60s --timeout=10s --start-period=10s CMD ["/app/briefingbot", "check", "--offline"]
ENTRYPOINT ["/app/briefingbot"]
