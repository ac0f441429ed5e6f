using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>
/// A product whose components have each an image of another kind, under a path with spaces, built by MSBuild once for the tests that build and start the images. All that a
/// restore can read is there: central versions, a lock file, a <c>nuget.config</c> with a folder of the product's and a source out of the environment, a <c>global.json</c>, imports by properties and wildcards.
/// </summary>
/// <param name="package">The package under test.</param>
public sealed class ProductImages(PackageFixture package) : IAsyncLifetime
{
    /// <summary>The authority that the images are told to trust.</summary>
    internal const string Authority = "CN=Company Root";

    /// <summary>What the file holds that is brought along.</summary>
    internal const string Prices = """{ "tea": 3 }""";

    /// <summary>The variable that a source of <c>nuget.config</c> is made of.</summary>
    private const string FeedVariable = "SHOP_FEED";

    private const string Deploy = "Deploy/bin/deploy";

    private const string Definition = """
        using ManifestGen;

        public sealed class Shop : IProductDefinition
        {
            public Product Define(BuildContext build) => new("shop")
            {
                Components =
                [
                    new WebComponent("front", Projects.Front_Door)
                    {
                        Image = new()
                        {
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
                    new WebComponent("small", Projects.Small) { Image = new() { Base = ImageBase.Alpine } },
                    new WebComponent("slim", Projects.Slim),
                    new WorkerComponent("native", Projects.Native),
                    new WorkerComponent("jobs", Projects.Jobs),
                ],
            };
        }
        """;

    private readonly Dictionary<string, GeneratedImage> _images = new(StringComparer.Ordinal);
    private bool _isBuilt;

    /// <summary>The folder with the product.</summary>
    internal Sandbox Sandbox { get; } = new(package, "a product with spaces");

    /// <summary>The path of a component's file.</summary>
    internal static string FileOf(string component, string file) => $"{Deploy}/{component}.{file}";

    /// <summary>Generates the files, when that has not been done.</summary>
    internal async Task Generate(ContainerMachine machine)
    {
        if (_isBuilt) return;
        await RestoreOnMachine(machine, "<RuntimeIdentifier>linux-musl-x64</RuntimeIdentifier><SelfContained>true</SelfContained>");
        await RestoreOnMachine(machine, "<RuntimeIdentifier>linux-x64</RuntimeIdentifier><PublishAot>true</PublishAot>");
        await Sandbox.Build("Deploy");
        _isBuilt = true;
    }

    /// <summary>The image of a component, built once.</summary>
    internal async Task<GeneratedImage> Of(ContainerMachine machine, string component, params IReadOnlyList<string> borrowed)
    {
        machine.Require();
        await Generate(machine);
        if (_images.TryGetValue(component, out var built)) return built;
        return _images[component] = await Build(machine, component, borrowed);
    }

    /// <summary>Builds the image of a component as the product is now.</summary>
    internal Task<GeneratedImage> Build(ContainerMachine machine, string component, params IReadOnlyList<string> borrowed) =>
        GeneratedImage.Of(machine, package, Sandbox, ".", $"{Deploy}/{component}.", borrowed);

    /// <summary>Builds the image of a component that cannot be built as the product is now.</summary>
    /// <returns>What the builder said.</returns>
    internal Task<string> BuildFailing(ContainerMachine machine, string component) =>
        BuiltImage.Failing(machine, package, Sandbox.Root, Sandbox.PathOf(FileOf(component, "Dockerfile")));

    /// <summary>Makes an image as a user does.</summary>
    internal async Task<GeneratedImage> ByCommand(ContainerMachine machine, string component, string builder, params string[] more)
    {
        machine.Require();
        await Generate(machine);
        // What is published restores into the tests' own folder of packages.
        await machine.Run(
            Sandbox.Root, "env",
            [
                $"NUGET_PACKAGES={package.Packages}", $"NUGET_FALLBACK_PACKAGES={Sandbox.MachinePackages}", $"{FeedVariable}={package.Feed}",
                "dotnet", "exec", PackageFixture.Tool, "image", "build", Deploy, "--name", component, "--builder", builder, .. more,
            ]);
        var manifest = new ManifestContainer(Sandbox.Read(FileOf(component, "deployment.yaml")));
        return new GeneratedImage(new BuiltImage(machine, $"docker.io/{manifest.Image}", ""), manifest);
    }

    /// <summary>
    /// Brings packages among this machine's that belong to the SDK and that few need, from where the machine has its packages from: an image's build has no network.
    /// </summary>
    /// <param name="machine">Runs the restore.</param>
    /// <param name="properties">What makes a web project need them.</param>
    private async Task RestoreOnMachine(ContainerMachine machine, string properties)
    {
        Sandbox.Write("../packages/packages.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
            </Project>
            """);
        await machine.Run(Sandbox.PathOf("../packages"), "dotnet", "restore");
    }

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        // The builder's secret and the restores outside are given the same.
        Environment.SetEnvironmentVariable(FeedVariable, package.Feed);
        Directory.CreateDirectory(Sandbox.PathOf(".git"));
        AddRestoreFiles();
        AddFrontDoor();
        Sandbox.AddProject("Shared", "");
        Sandbox.Write("Shared/Catalog.cs", "namespace Shared; public static class Catalog { public static string Name => \"tea\"; }");
        const string Shared = """<ProjectReference Include="../Shared/Shared.csproj" />""";
        Sandbox.AddProject("Web", ".Web", Shared);
        Sandbox.Write("Web/Program.cs", ProductSources.Web);
        Sandbox.Write("Web/certs/company-root.pem", Certificate());
        Sandbox.Write("data/prices.json", Prices);
        Sandbox.AddProject("Small", ".Web", Shared, "<PublishSelfContained>true</PublishSelfContained><UseAppHost>true</UseAppHost><InvariantGlobalization>true</InvariantGlobalization>");
        Sandbox.Write("Small/Program.cs", ProductSources.Slow("CreateBuilder"));
        // As much left out as a project may: compiling it is the longest step of these tests.
        Sandbox.AddProject("Slim", ".Web", Shared, "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization><StackTraceSupport>false</StackTraceSupport><EventSourceSupport>false</EventSourceSupport><UseSystemResourceKeys>true</UseSystemResourceKeys>");
        Sandbox.Write("Slim/Program.cs", ProductSources.Slow("CreateSlimBuilder"));
        Sandbox.AddProject("Native", "", Shared, "<OutputType>Exe</OutputType><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>");
        Sandbox.Write("Native/Program.cs", "System.Console.WriteLine(Shared.Catalog.Name);");
        // The SDK of F# brings its library along only where versions stand in the projects.
        Sandbox.Write("Jobs/Jobs.fsproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally><DisableImplicitFSharpCoreReference>false</DisableImplicitFSharpCoreReference></PropertyGroup>
              <ItemGroup><Compile Include="Program.fs" />{Shared}</ItemGroup>
            </Project>
            """);
        Sandbox.Write("Jobs/Program.fs", "printfn \"%s\" Shared.Catalog.Name");
        Sandbox.AddProject("Deploy", "", """
            <PackageReference Include="ManifestGen" PrivateAssets="all" />
            <ManifestGenComponent Include="../Front Door/Front Door.csproj;../Web/Web.csproj;../Small/Small.csproj;../Slim/Slim.csproj" />
            <ManifestGenComponent Include="../Native/Native.csproj;../Jobs/Jobs.fsproj" />
            """);
        Sandbox.Write("Deploy/Shop.cs", Definition);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(FeedVariable, null);
        Sandbox.Delete();
        return ValueTask.CompletedTask;
    }

    private void AddRestoreFiles()
    {
        Sandbox.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <EngineeringFolder Condition="'$(EngineeringFolder)' == ''">$([MSBuild]::NormalizeDirectory('$(MSBuildThisFileDirectory)', 'eng'))</EngineeringFolder>
              </PropertyGroup>
              <Import Project="$(EngineeringFolder)common.props" />
            </Project>
            """);
        Sandbox.Write("eng/common.props", """
            <Project>
              <Import Project="versions/*.props" />
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost Condition="'$(UseAppHost)' == ''">false</UseAppHost>
              </PropertyGroup>
            </Project>
            """);
        Sandbox.Write("eng/versions/framework.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Sandbox.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="ManifestGen" Version="{package.Version}" />
                <PackageVersion Include="Shop.Settings" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        Sandbox.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="%{FeedVariable}%" />
                <add key="machine" value="{package.MachineFeed}" />
                <add key="own" value="own packages" />
              </packageSources>
            </configuration>
            """);
        Sandbox.Write("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestMinor" } }""");
        ProductSources.PackSettings(Sandbox.PathOf("own packages"));
    }

    private void AddFrontDoor()
    {
        Sandbox.Write("Front Door/Front Door.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <Import Project="$(MSBuildProjectDirectory)/build/$(MSBuildProjectName).targets" />
              <PropertyGroup><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup>
              <ItemGroup>
                <Compile Include="../common/**/*.cs" LinkBase="Common" />
                <PackageReference Include="Shop.Settings" />
                <ProjectReference Include="../Rules/Rules.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              </ItemGroup>
            </Project>
            """);
        Sandbox.Write("Front Door/build/Front Door.targets", "<Project><PropertyGroup><DefineConstants>$(DefineConstants);OPEN</DefineConstants></PropertyGroup></Project>");
        Sandbox.Write("Front Door/Program.cs", ProductSources.FrontDoor);
        Sandbox.Write("Front Door/Pages/Index.cshtml", "@page\n<h1>@Common.Sign.Text</h1>\n");
        Sandbox.Write("Front Door/wwwroot/site.css", "h1 { color: green }\n");
        Sandbox.Write("Front Door/wwwroot/lib/map/bin/map.js", "// content in a folder that is output elsewhere");
        Sandbox.Write("Front Door/wwwroot/dev.pfx", "a secret");
        Sandbox.Write("Front Door/certs/company-root.pem", Certificate());
        Sandbox.Write("Front Door/appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5005" } } } }""");
        Sandbox.Write("common/Sign.cs", "namespace Common; public static class Sign { public static string Text => \"open\"; } // of today");
        Sandbox.AddProject("Rules", "");
        Sandbox.Write("Rules/Rules.cs", "namespace Rules; public static class Nothing;");
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
