using System.IO.Compression;

namespace ManifestGen.PackageTests.Images;

/// <summary>What the projects of <see cref="ProductImages"/> are made of.</summary>
internal static class ProductSources
{
    /// <summary>A program that tells what is in its image.</summary>
    public static string Web { get; } = $"""
        {Usings}
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => Shared.Catalog.Name);
        {Content}
        app.Run();
        """;

    private const string Usings = "using System.Security.Cryptography.X509Certificates;";

    private const string Content = """
        app.MapGet("/prices", () => File.ReadAllText("/app/data/prices.json"));
        app.MapGet("/authorities", () =>
        {
            using var store = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
            store.Open(OpenFlags.ReadOnly);
            return string.Join('\n', store.Certificates.Select(c => c.Subject));
        });
        """;

    /// <summary>A program of Razor pages that compiles only with the package and the import that its project names.</summary>
    public static string FrontDoor { get; } = $$"""
        #if !OPEN || !SETTINGS
        #error An import or a package was not there.
        #endif
        {{Usings}}
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.MapStaticAssets();
        app.MapRazorPages();
        {{Content}}
        {{Routes}}
        """;

    // Each answer has begun when the signal comes, and takes longer than it takes to send it.
    private const string Routes = """
        app.MapGet("/health", () => "well");
        app.MapGet("/slow", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("begun ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(TimeSpan.FromSeconds(2));
            await context.Response.WriteAsync("done");
        });
        app.Run();
        """;

    /// <summary>A program that takes its time to answer.</summary>
    /// <param name="builder">The method that makes the builder.</param>
    public static string Slow(string builder) => $"var app = WebApplication.{builder}(args).Build();\n{Routes}\n";

    /// <summary>Writes a package that sets a constant for the compiler: as little of one as NuGet restores.</summary>
    public static void PackSettings(string folder)
    {
        Directory.CreateDirectory(folder);
        using var package = ZipFile.Open(Path.Combine(folder, "Shop.Settings.1.0.0.nupkg"), ZipArchiveMode.Create);
        Write("Shop.Settings.nuspec", """
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>Shop.Settings</id>
                <version>1.0.0</version>
                <authors>Shop</authors>
                <description>Settings of all projects.</description>
              </metadata>
            </package>
            """);
        Write("build/Shop.Settings.props", "<Project><PropertyGroup><DefineConstants>$(DefineConstants);SETTINGS</DefineConstants></PropertyGroup></Project>");

        void Write(string name, string text)
        {
            using var writer = new StreamWriter(package.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
