# The image shop/storefront. To build it, in the folder that the paths below begin in:
#   dotnet publish Shop.Web/Shop.Web.csproj -c Release -f net10.0 -o artifacts/bin/Shop.Web/image/storefront -p:UseAppHost=false -p:ManifestGenEnabled=false
#   docker build -f Shop.Deploy/bin/deploy/storefront.Dockerfile -t registry.example.com/shop/storefront:1.4.0 .
# --build-arg VERSION=... gives it another version.
ARG VERSION=1.4.0

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
# Authorities that are trusted besides those of the base.
COPY ["Shop.Web/certs/company-root.crt", "/etc/ssl/certs/company-root.crt"]
WORKDIR /app
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
COPY ["artifacts/bin/Shop.Web/image/storefront", "./"]
ARG VERSION
LABEL org.opencontainers.image.title=shop/storefront org.opencontainers.image.version=$VERSION
# A number, by which Kubernetes can tell that it is not root.
USER $APP_UID
ENTRYPOINT ["dotnet", "Shop.Web.dll"]
