# The image shop/storefront. To build it, in the folder that the paths below begin in:
#   docker build -f Shop.Deploy/bin/deploy/storefront.Dockerfile -t registry.example.com/shop/storefront:1.4.0 .
# --build-arg VERSION=... gives it another version.
ARG VERSION=1.4.0

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source

# Only what a restore reads, so that restored packages stay cached until one of these files changes.
COPY ["Directory.Packages.props", "global.json", "nuget.config", "./"]
COPY ["Shop.Shared/Shop.Shared.csproj", "Shop.Shared/"]
COPY ["Shop.Web/Shop.Web.csproj", "Shop.Web/"]
RUN --mount=type=cache,id=nuget,target=/root/.local/share/NuGet/http-cache \
    dotnet restore Shop.Web/Shop.Web.csproj \
    -a $TARGETARCH \
    -p:UseAppHost=false \
    -p:ManifestGenEnabled=false

COPY . .
ARG VERSION
RUN dotnet publish Shop.Web/Shop.Web.csproj --no-restore -c Release -f net10.0 -o /app \
    -a $TARGETARCH \
    -p:UseAppHost=false \
    -p:Version=$VERSION -p:ManifestGenEnabled=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
COPY --from=build /app .
ARG VERSION
LABEL org.opencontainers.image.title=shop/storefront org.opencontainers.image.version=$VERSION
# A number, by which Kubernetes can tell that it is not root.
USER $APP_UID
ENTRYPOINT ["dotnet", "Shop.Web.dll"]
