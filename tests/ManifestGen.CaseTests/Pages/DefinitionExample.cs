using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ManifestGen.Engine.Resolve;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.CaseTests.Pages;

/// <summary>
/// A definition as a page shows it, compiled as a user's would be. Comments in its first lines may set what the build knows:
/// <c>// ManifestGenEnvironments: production</c>, <c>// ManifestGenImageTag: latest</c>, <c>// ManifestGenImageContext: /src</c>, <c>// Version: none</c>, <c>// RuntimeIdentifier: linux-x64</c>,
/// <c>// InvariantGlobalization: true</c>, <c>// Content: dev.pfx</c>, <c>// ContextDirectory: /</c>, and of nuget.config <c>// FeedVariable: FEED_TOKEN</c>, <c>// ClearPassword: company</c>,
/// <c>// MachineFolder: /opt/packages</c>. Every file is there whose name does not begin with <c>missing</c>.
/// Files with content are <c>// Shop.Web/appsettings.json: { }</c> and <c>// Shop.Web/model.bin: 2048 bytes</c>.
/// </summary>
internal sealed partial class DefinitionExample : IDisposable
{
    private readonly string _text;
    private readonly string _folder;

    /// <summary>Takes an example and writes the files that it names.</summary>
    /// <param name="text">The C#.</param>
    public DefinitionExample(string text)
    {
        _text = text;
        var files = Files().Matches(text);
        _folder = files.Count == 0 ? "/src" : Directory.CreateTempSubdirectory("manifestgen-example-").FullName;
        foreach (Match file in files)
        {
            var path = Path.Combine(_folder, file.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
            if (file.Groups["bytes"].Value is { Length: > 0 } bytes) File.WriteAllBytes(path, new byte[int.Parse(bytes, CultureInfo.InvariantCulture)]);
            else File.WriteAllText(path, file.Groups["content"].Value);
        }
    }

    // What the build generates for the projects of the product.
    private const string Projects =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        using ManifestGen;

        internal static class Projects
        {
            public static Project Shop_Web { get; } = new("Shop.Web");
            public static Project Shop_Worker { get; } = new("Shop.Worker");
            public static Project Shop_Data { get; } = new("Shop.Data");
        }

        // So much of the package KubernetesClient as the pages use.
        namespace k8s.Models
        {
            public sealed class V1Deployment
            {
                public const string KubeApiVersion = "v1", KubeKind = "Deployment", KubeGroup = "apps";
                public V1ObjectMeta Metadata { get; set; } = new();
                public V1DeploymentSpec Spec { get; set; } = new();
            }

            public sealed class V1StatefulSet
            {
                public const string KubeApiVersion = "v1", KubeKind = "StatefulSet", KubeGroup = "apps";
                public V1ObjectMeta Metadata { get; set; } = new();
            }

            public sealed class V1ObjectMeta
            {
                public string Name { get; set; } = "";
                public IDictionary<string, string>? Annotations { get; set; }
            }

            public sealed class V1DeploymentSpec { public V1PodTemplateSpec Template { get; set; } = new(); }
            public sealed class V1PodTemplateSpec { public V1PodSpec Spec { get; set; } = new(); }
            public sealed class V1Container { public string Name { get; set; } = ""; public string? Image { get; set; } }

            public sealed class V1PodSpec
            {
                public IList<V1Container> Containers { get; set; } = new List<V1Container>();
                public string? PriorityClassName { get; set; }
                public bool? EnableServiceLinks { get; set; }
                public IDictionary<string, string>? NodeSelector { get; set; }
            }
        }
        """;

    // The language of the oldest framework that a definition is written for.
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    private static readonly MetadataReference[] References =
    [
        .. $"{AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")}".Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "ManifestGen.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll" or "System.Private.CoreLib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the build knows.</summary>
    public BuildFacts Facts => new()
    {
        ProjectName = "Shop.Deploy",
        ProjectDirectory = $"{_folder}/Shop.Deploy",
        Projects = [Project("Shop.Web") with { IsWeb = true }, Project("Shop.Worker"), Project("Shop.Data") with { OutputType = "Library" }],
        Exists = path => !Path.GetFileName(path).StartsWith("missing", StringComparison.Ordinal),
        Options = new GenerationOptions { Environment = Setting("ManifestGenEnvironments"), ImageTag = Setting("ManifestGenImageTag"), ImageContext = Setting("ManifestGenImageContext") },
    };

    /// <inheritdoc />
    public void Dispose()
    {
        if (_folder != "/src") Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Compiles the definition and asks it for the product.</summary>
    public Product Define()
    {
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(_text, Language, "Shop.cs"), CSharpSyntaxTree.ParseText(Projects, Language, "Projects.g.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));

        var type = Assert.Single(Assembly.Load(assembly.ToArray()).GetExportedTypes(), t => t.IsAssignableTo(typeof(IProductDefinition)));
        var definition = Assert.IsType<IProductDefinition>(Activator.CreateInstance(type), exactMatch: false);
        return definition.Define(new BuildContext { Environment = Facts.Options.Environment, ProductName = "shop-deploy", Version = "1.4.0" });
    }

    private ProjectFacts Project(string name) => new()
    {
        Name = name,
        Path = $"{_folder}/{name}/{name}.csproj",
        AssemblyName = name,
        TargetFramework = "net10.0",
        RuntimeIdentifier = Setting("RuntimeIdentifier"),
        InvariantGlobalization = Setting("InvariantGlobalization") == "true",
        SettingsFiles = Directory.Exists($"{_folder}/{name}") ? [.. Directory.EnumerateFiles($"{_folder}/{name}", "appsettings*.json").Order(StringComparer.Ordinal)] : [],
        ContextDirectory = Setting("ContextDirectory"),
        FeedVariables = Setting("FeedVariable") is { Length: > 0 } variable ? [variable] : [],
        ClearPasswords = Setting("ClearPassword") is { Length: > 0 } source ? [new PlacedFact("/src/nuget.config", 7, source)] : [],
        MachineFolders = Setting("MachineFolder") is { Length: > 0 } folder ? [new PlacedFact("/src/nuget.config", 4, folder)] : [],
        KeptOut = Setting("Content") is { Length: > 0 } content ? [$"/src/{name}/{content}"] : [],
        Version = Setting("Version") switch { "" => "1.4.0", "none" => "", var version => version },
    };

    private string Setting(string name) =>
        Settings().Matches(_text).FirstOrDefault(m => m.Groups["name"].Value == name)?.Groups["value"].Value ?? "";

    [GeneratedRegex(@"^// (?<name>[A-Za-z]+): (?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Settings();

    [GeneratedRegex(@"^// (?<path>Shop\.[A-Za-z]+/[^:\n]+): ((?<bytes>[0-9]+) bytes|(?<content>.*))$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Files();
}
