# The image shop/orders. To build it, in the folder that the paths below begin in:
#   dotnet publish Shop.Worker/Shop.Worker.csproj -c Release -f net10.0 -o Shop.Worker/bin/image/orders --os linux-musl -p:ManifestGenEnabled=false
#   docker build -f Shop.Deploy/bin/deploy/orders.Dockerfile -t registry.example.com/shop/orders:1.4.0 .
# --build-arg VERSION=... gives it another version.
ARG VERSION=1.4.0

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine
RUN apk add --no-cache \
    icu-data-full \
    icu-libs
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
WORKDIR /app
COPY ["Shop.Worker/bin/image/orders", "./"]
ARG VERSION
LABEL org.opencontainers.image.title=shop/orders org.opencontainers.image.version=$VERSION
# A number, by which Kubernetes can tell that it is not root.
USER $APP_UID
ENTRYPOINT ["./Shop.Worker"]
