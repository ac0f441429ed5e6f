# The image shop/orders. To build it, in the folder that the paths below begin in:
#   docker build -f Shop.Deploy/bin/deploy/orders.Dockerfile -t registry.example.com/shop/orders:1.4.0 .
# --build-arg VERSION=... gives it another version.
ARG VERSION=1.4.0

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source

# Only what a restore reads, so that restored packages stay cached until one of these files changes.
COPY ["Directory.Packages.props", "global.json", "nuget.config", "./"]
COPY ["Shop.Shared/Shop.Shared.csproj", "Shop.Shared/"]
COPY ["Shop.Worker/Shop.Worker.csproj", "Shop.Worker/"]
RUN --mount=type=cache,id=nuget,target=/root/.local/share/NuGet/http-cache \
    dotnet restore Shop.Worker/Shop.Worker.csproj \
    -a $TARGETARCH \
    -p:UseAppHost=false \
    -p:ManifestGenEnabled=false

COPY . .
ARG VERSION
RUN dotnet publish Shop.Worker/Shop.Worker.csproj --no-restore -c Release -f net10.0 -o /app \
    -a $TARGETARCH \
    -p:UseAppHost=false \
    -p:Version=$VERSION -p:ManifestGenEnabled=false

FROM mcr.microsoft.com/dotnet/runtime:10.0
WORKDIR /app
COPY --from=build /app .
ARG VERSION
LABEL org.opencontainers.image.title=shop/orders org.opencontainers.image.version=$VERSION
# A number, by which Kubernetes can tell that it is not root.
USER $APP_UID
ENTRYPOINT ["dotnet", "Shop.Worker.dll"]
