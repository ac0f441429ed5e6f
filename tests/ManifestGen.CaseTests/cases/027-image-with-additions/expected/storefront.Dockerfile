# The image shop/storefront. To build it, in the folder that the paths below begin in:
#   docker build -f Shop.Deploy/bin/deploy/storefront.Dockerfile -t registry.example.com/shop/storefront:1.4.0 .
# --build-arg VERSION=... gives it another version.
ARG VERSION=1.4.0

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0-alpine@sha256:0011223344556677889900aabbccddeeff112233445566778899aabbccddeeff AS build
ARG TARGETARCH
WORKDIR /source

# Only what a restore reads, so that restored packages stay cached until one of these files changes.
COPY ["Directory.Packages.props", "global.json", "nuget.config", "./"]
COPY ["Shop.Shared/Shop.Shared.csproj", "Shop.Shared/"]
COPY ["Shop.Web/Shop.Web.csproj", "Shop.Web/"]
RUN dotnet restore Shop.Web/Shop.Web.csproj \
    -a $TARGETARCH \
    -p:UseAppHost=false \
    -p:ManifestGenEnabled=false

COPY . .
ARG VERSION
RUN dotnet publish Shop.Web/Shop.Web.csproj --no-restore -c Release -f net10.0 -o /app \
    -a $TARGETARCH \
    -p:UseAppHost=false \
    -p:Version=$VERSION -p:ManifestGenEnabled=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine@sha256:2b1e1d2c3f4a5b6c7d8e9f00112233445566778899aabbccddeeff0011223344
RUN apk add --no-cache \
    ca-certificates \
    icu-data-full \
    icu-libs \
    tzdata \
    fontconfig \
    'ttf-dejavu=2.37-r5'
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
# Authorities that are trusted besides those of the base.
COPY ["Shop.Web/certs/company-root.pem", "/usr/local/share/ca-certificates/company-root.crt"]
RUN update-ca-certificates
WORKDIR /app
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
COPY ["Shop.Web/bin/fonts", "/usr/share/fonts/shop"]
COPY ["price list.json", "/app/data/price list.json"]
COPY --from=build /app .
ARG VERSION
LABEL org.opencontainers.image.title=shop/storefront org.opencontainers.image.version=$VERSION
LABEL org.opencontainers.image.description="The front of the \"shop\""
LABEL org.opencontainers.image.licenses=MIT
LABEL org.opencontainers.image.source=https://git.example.com/shop
# A number, by which Kubernetes can tell that it is not root.
USER $APP_UID
ENTRYPOINT ["dotnet", "Shop.Web.dll"]
