using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Dockerfiles;

namespace ManifestGen.Tests.Dockerfiles;

public sealed class DockerfileValidatorTests
{
    private const string Sound = """
        # syntax=docker/dockerfile:1
        ARG VERSION=10.0
        FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:${VERSION} AS build
        WORKDIR /src
        COPY ["Shop Web/Shop.Web.csproj", "Shop Web/"]
        RUN --mount=type=cache,target=/root/.nuget/packages \
            dotnet restore "Shop Web/Shop.Web.csproj"
        COPY . .
        RUN dotnet publish -o /app

        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        WORKDIR /app
        COPY --from=build /app .
        EXPOSE 8080
        USER $APP_UID
        ENTRYPOINT ["dotnet", "Shop.Web.dll"]
        """;

    [Fact]
    public void A_sound_Dockerfile_has_no_findings() => Assert.Empty(Check(Sound, 8080));

    [Theory]
    [InlineData("EXPOSE 8080", "EXPOZE 8080", "MG7501 14")]
    [InlineData("EXPOSE 8080", "EXPOSE", "MG7503 14")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0", "FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS BUILD", "MG7504 11")]
    [InlineData("WORKDIR /src", "COPY --from=later /x .\nFROM busybox:1.36 AS later\nWORKDIR /src", "MG7505 4")]
    [InlineData("aspnet:10.0", "aspnet", "MG7506 11")]
    [InlineData("aspnet:10.0", "aspnet:latest", "MG7506 11")]
    [InlineData("ARG VERSION=10.0", "ARG VERSION=latest", "MG7506 3")]
    [InlineData("""ENTRYPOINT ["dotnet", "Shop.Web.dll"]""", "ENTRYPOINT dotnet Shop.Web.dll", "MG7507 16")]
    [InlineData("""ENTRYPOINT ["dotnet", "Shop.Web.dll"]""", "ENTRYPOINT ['dotnet', 'Shop.Web.dll']", "MG7507 16")]
    [InlineData("""ENTRYPOINT ["dotnet", "Shop.Web.dll"]""", "CMD dotnet Shop.Web.dll", "MG7507 16")]
    [InlineData("EXPOSE 8080", "EXPOSE 8080\nENTRYPOINT [\"sh\"]", "MG7508 15")]
    [InlineData("USER $APP_UID", "", "MG7509 11")]
    [InlineData("USER $APP_UID", "USER root", "MG7509 15")]
    [InlineData("USER $APP_UID", "USER 0:0", "MG7509 15")]
    [InlineData("USER $APP_UID", "USER app", "MG7510 15")]
    [InlineData("EXPOSE 8080", "EXPOSE 8080\nSTOPSIGNAL SIGKILL", "MG7511 15")]
    [InlineData("EXPOSE 8080", "EXPOSE 8080\nSTOPSIGNAL SIGUSR1", "MG7512 15")]
    [InlineData("aspnet:10.0\nWORKDIR /app", "aspnet:10.0-noble-chiseled\nRUN mkdir /app", "MG7513 12")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app", "scratch\nHEALTHCHECK CMD curl localhost", "MG7513 12")]
    [InlineData("COPY . .", "ADD . .", "MG7514 8")]
    [InlineData("WORKDIR /src", "ENV DB_PASSWORD=x", "MG7515 4")]
    [InlineData("WORKDIR /src", "ARG NUGET_TOKEN", "MG7515 4")]
    [InlineData("EXPOSE 8080", "EXPOSE 80", "MG7516 14")]
    [InlineData("EXPOSE 8080", "EXPOSE 80800", "MG7517 14")]
    [InlineData("EXPOSE 8080", "EXPOSE 8080/http", "MG7517 14")]
    [InlineData("COPY [\"Shop Web/Shop.Web.csproj\", \"Shop Web/\"]", "COPY . .", "MG7518 6")]
    [InlineData("USER $APP_UID", "USER 1000", "MG7519 15")]
    [InlineData("EXPOSE 8080", "EXPOSE 8080\nENV ASPNETCORE_URLS=http://+:5000", "MG7520 15")]
    [InlineData("EXPOSE 8080", "EXPOSE 8080\nENV ASPNETCORE_URLS http://*/", "MG7520 15")]
    [InlineData("EXPOSE 8080", "EXPOSE 8080\nENV A=b ASPNETCORE_HTTPS_PORTS=8443", "MG7520 15")]
    [InlineData("EXPOSE 8080", "EXPOSE 8080\nENV DOTNET_SHUTDOWNTIMEOUTSECONDS=40", "MG7521 15")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0", "FROM build", "MG7522 11")]
    [InlineData("dotnet/aspnet:10.0", "dotnet/sdk:10.0", "MG7522 11")]
    public void One_fault_gives_one_finding_at_its_line(string sound, string faulty, string expected)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);

        var found = Assert.Single(Check(Sound.Replace(sound, faulty, StringComparison.Ordinal), 8080));

        Assert.Equal(expected, $"{found.Code} {found.Location.Line}");
    }

    [Theory]
    [InlineData("ENV ASPNETCORE_URLS=http://+:8080")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=$PORT")]
    [InlineData("ENV DOTNET_SHUTDOWNTIMEOUTSECONDS=30")]
    [InlineData("USER 1654")]
    public void What_agrees_with_the_manifest_is_not_reported(string line) => Assert.Empty(Check(Sound.Replace("EXPOSE 8080", $"EXPOSE 8080\n{line}", StringComparison.Ordinal), 8080));

    [Fact]
    public void Without_a_manifest_nothing_disagrees_with_it() =>
        Assert.Empty(Check("FROM debian:12\nENV ASPNETCORE_URLS=http://+:5000 DOTNET_SHUTDOWNTIMEOUTSECONDS=900\nUSER 5000\nENTRYPOINT [\"/app\"]\n"));

    [Fact]
    public void A_file_without_a_stage_says_so() => Assert.Equal("MG7502", Assert.Single(Check("ARG A=1\n")).Code);

    [Fact]
    public void An_instruction_before_the_first_stage_says_so() => Assert.Equal("MG7502", Check("RUN a\nFROM scratch\n")[0].Code);

    [Fact]
    public void A_user_set_in_the_stage_built_upon_counts() =>
        Assert.Empty(Check("FROM debian:12 AS base\nUSER 1654\nFROM base\nENTRYPOINT [\"/app\"]\n"));

    [Fact]
    public void A_here_document_is_no_instruction() =>
        Assert.Empty(Check("FROM debian:12\nRUN <<EOF\nENTRYPOINT sh\nBOGUS\nEOF\nUSER 1\nENTRYPOINT [\"/app\"]\n"));

    [Fact]
    public void The_escape_directive_changes_what_continues_a_line() =>
        Assert.Empty(Check("# escape=`\nFROM debian:12\nRUN dir `\n  c:\\\nUSER 1\nENTRYPOINT [\"/app\"]\n"));

    [Fact]
    public void A_fetched_archive_may_be_added() =>
        Assert.Empty(Check("FROM debian:12\nADD https://example.com/a.tar.gz /a\nUSER 1\nENTRYPOINT [\"/app\"]\n"));

    [Fact]
    public void A_file_that_holds_a_secret_is_named_freely() =>
        Assert.Empty(Check("FROM debian:12\nENV DB_PASSWORD_FILE=/run/secrets/db\nUSER 1\nENTRYPOINT [\"/app\"]\n"));

    private static IReadOnlyList<Diagnostic> Check(string text, params int[] ports)
    {
        var sink = new DiagnosticSink();
        DockerfileValidator.Check("Dockerfile", text, ports.Length == 0 ? ImageExpectation.Unknown : new ImageExpectation(ports) { User = 1654, GraceSeconds = 40 }, sink);
        return sink.Found;
    }
}
