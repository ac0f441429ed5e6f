namespace ManifestGen.PackageTests.Sandboxes;

/// <summary>Projects as users have them, written into a sandbox.</summary>
internal static class SandboxProjects
{
    /// <summary>A program that answers requests.</summary>
    public const string WebProgram = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "hello");
        app.Run();
        """;

    /// <summary>A product of one web component, its name open to be changed.</summary>
    public const string Definition = """
        using ManifestGen;

        public sealed class Shop : IProductDefinition
        {
            public Product Define(BuildContext build) => new("shop")
            {
                Components = [new WebComponent("front", Projects.Web)],
            };
        }
        """;

    /// <summary>Adds a project of any SDK.</summary>
    /// <param name="sandbox">Where to add it.</param>
    /// <param name="name">Its folder and file.</param>
    /// <param name="sdk">The SDK, without <c>Microsoft.NET.Sdk</c> in front.</param>
    /// <param name="items">The elements of its item group.</param>
    /// <param name="properties">The elements of its property group.</param>
    public static void AddProject(this Sandbox sandbox, string name, string sdk, string items = "", string properties = "") => sandbox.Write(
        $"{name}/{name}.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk{sdk}">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);

    /// <summary>Adds the project <c>Web</c>, ASP.NET, with ManifestGen and nothing else.</summary>
    public static void AddWeb(this Sandbox sandbox, string properties = "", string items = "")
    {
        sandbox.AddProject("Web", ".Web", sandbox.Reference + items, properties);
        sandbox.Write("Web/Program.cs", WebProgram);
    }

    /// <summary>Adds the project <c>Web</c> with a definition beside its code.</summary>
    /// <param name="sandbox">Where to add it.</param>
    /// <param name="definition">The C# of the definition.</param>
    /// <param name="properties">The elements of its property group.</param>
    public static void AddDefinedWeb(this Sandbox sandbox, string definition = Definition, string properties = "")
    {
        sandbox.AddWeb(properties);
        sandbox.Write("Web/Shop.cs", definition);
    }

    /// <summary>Adds a product of a web project, a worker, a library that both use, and a project that describes them.</summary>
    public static void AddProduct(this Sandbox sandbox)
    {
        const string Shared = """<ProjectReference Include="../Shared/Shared.csproj" />""";
        sandbox.AddProject("Shared", "");
        sandbox.Write("Shared/Catalog.cs", "namespace Shared; public static class Catalog { public static string Name => \"tea\"; }");
        sandbox.AddProject("Web", ".Web", Shared);
        sandbox.Write("Web/Program.cs", WebProgram);
        sandbox.AddProject("Jobs", "", Shared, "<OutputType>Exe</OutputType>");
        sandbox.Write("Jobs/Program.cs", "System.Console.WriteLine(Shared.Catalog.Name);");
        sandbox.AddProject("Deploy", "", sandbox.Reference + """
            <ManifestGenComponent Include="../Web/Web.csproj" />
            <ManifestGenComponent Include="../Jobs/Jobs.csproj" />
            """);
        sandbox.Write("Deploy/Shop.cs", """
            using ManifestGen;

            public sealed class Shop : IProductDefinition
            {
                public Product Define(BuildContext build) => new("shop")
                {
                    Components =
                    [
                        new WebComponent("front", Projects.Web),
                        new WorkerComponent("jobs", Projects.Jobs),
                    ],
                };
            }
            """);
    }
}
