using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>
/// A product whose components have each an image of another kind, built by MSBuild once for the tests that make the images: several projects with central versions, a nuget.config and a global.json.
/// </summary>
/// <param name="package">The package under test.</param>
public sealed class ChosenImages(PackageFixture package) : IAsyncLifetime
{
    /// <summary>The authority that the images are told to trust.</summary>
    internal const string Authority = "CN=Company Root";

    /// <summary>What the file holds that is brought along.</summary>
    internal const string Prices = """{ "tea": 3 }""";

    private const string Program = """
        using System.Security.Cryptography.X509Certificates;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => Shared.Catalog.Name);
        app.MapGet("/prices", () => File.ReadAllText("/app/data/prices.json"));
        app.MapGet("/authorities", () =>
        {
            using var store = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
            store.Open(OpenFlags.ReadOnly);
            return string.Join('\n', store.Certificates.Select(c => c.Subject));
        });
        app.Run();
        """;

    private const string Definition = """
        using ManifestGen;

        public sealed class Shop : IProductDefinition
        {
            public Product Define(BuildContext build) => new("shop")
            {
                Components =
                [
                    new WebComponent("additions", Projects.Web)
                    {
                        Image = new()
                        {
                            CacheMounts = false,
                            Packages = ["fontconfig"],
                            Files = [new("../data", "/app/data")],
                            Certificates = ["certs/company-root.pem"],
                        },
                    },
                    new WebComponent("published", Projects.Web)
                    {
                        Image = new() { Build = ImageBuild.Published, Base = ImageBase.ChiseledExtra, Certificates = ["certs/company-root.pem"] },
                    },
                    new WebComponent("made", Projects.Web) { Image = new() { Build = ImageBuild.Sdk } },
                    new WorkerComponent("native", Projects.Native),
                ],
            };
        }
        """;

    private bool _isBuilt;

    /// <summary>The folder with the product.</summary>
    internal Sandbox Sandbox { get; } = new(package);

    /// <summary>The path of a component's file.</summary>
    internal static string FileOf(string component, string file) => $"Deploy/bin/deploy/{component}.{file}";

    /// <summary>Generates the files, when that has not been done.</summary>
    internal async Task Generate()
    {
        if (_isBuilt) return;
        await Sandbox.Build("Deploy");
        _isBuilt = true;
    }

    /// <summary>Brings the compiler of native executables among this machine's packages, from where the machine has its packages from.</summary>
    internal async Task RestoreCompiler(ContainerMachine machine)
    {
        Sandbox.Write("../compiler/compiler.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
                <PublishAot>true</PublishAot>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        await machine.Run(Sandbox.PathOf("../compiler"), "dotnet", "restore");
    }

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        Sandbox.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="ManifestGen" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        Sandbox.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{package.Feed}" />
                <add key="machine" value="{package.MachineFeed}" />
              </packageSources>
            </configuration>
            """);
        Sandbox.Write("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""");
        Sandbox.AddProject("Shared", "");
        Sandbox.Write("Shared/Catalog.cs", "namespace Shared; public static class Catalog { public static string Name => \"tea\"; }");
        const string Shared = """<ProjectReference Include="../Shared/Shared.csproj" />""";
        Sandbox.AddProject("Web", ".Web", Shared);
        Sandbox.Write("Web/Program.cs", Program);
        Sandbox.Write("Web/wwwroot/lib/map/bin/map.js", "// content in a folder that is output elsewhere");
        Sandbox.Write("Web/wwwroot/dev.pfx", "a secret");
        Sandbox.Write("Web/certs/company-root.pem", Certificate());
        Sandbox.Write("data/prices.json", Prices);
        Sandbox.AddProject("Native", "", Shared, "<OutputType>Exe</OutputType><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>");
        Sandbox.Write("Native/Program.cs", "System.Console.WriteLine(Shared.Catalog.Name);");
        Sandbox.AddProject("Deploy", "", """
            <PackageReference Include="ManifestGen" PrivateAssets="all" />
            <ManifestGenComponent Include="../Web/Web.csproj" />
            <ManifestGenComponent Include="../Native/Native.csproj" />
            """);
        Sandbox.Write("Deploy/Shop.cs", Definition);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Sandbox.Delete();
        return ValueTask.CompletedTask;
    }

    private static string Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Authority, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return certificate.ExportCertificatePem();
    }
}
