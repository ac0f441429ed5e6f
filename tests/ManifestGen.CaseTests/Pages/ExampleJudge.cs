using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Dockerfiles;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Simulation;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Host;

namespace ManifestGen.CaseTests.Pages;

/// <summary>Runs an example through the part of the product that its language belongs to.</summary>
internal static partial class ExampleJudge
{
    /// <summary>The languages whose examples are run.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["yaml", "dockerfile", "csv", "csharp", "scriban"];

    private static readonly int[] ImagePorts = [8080];

    /// <summary>What is found in an example.</summary>
    public static IReadOnlyList<Diagnostic> Judge(Example example) => example.Language switch
    {
        "yaml" => JudgeManifests(example.Text),
        "dockerfile" => JudgeDockerfile(example.Text),
        "csharp" => JudgeDefinition(example.Text),
        "csv" => JudgeLoadCurve(example.Text),
        "scriban" => new TemplateExample(example.Text).Judge(),
        _ => throw new ArgumentException($"Examples in '{example.Language}' cannot be run.", nameof(example)),
    };

    /// <summary>Judges as a build does; a comment in the first line may name the Kubernetes release, <c># Kubernetes 1.33</c>, or a kind that is allowed, <c># Allowed: Widget</c>.</summary>
    private static Diagnostic[] JudgeManifests(string text)
    {
        if (text.StartsWith("# A fragment", StringComparison.Ordinal)) return JudgeFragment(text);
        var options = new ValidationOptions { Strict = true };
        if (Release().Match(text) is { Success: true } named && KubernetesVersion.TryParse(named.Groups["version"].Value, out var version))
            options = options with { KubernetesVersion = version };
        if (Allowed().Match(text) is { Success: true } allowed) options = options with { AllowedKinds = [allowed.Groups["kind"].Value] };
        return [.. Validator.Validate([new SourceFile("example.yaml", Encoding.UTF8.GetBytes(text))], options).Diagnostics];
    }

    /// <summary>Merges into what is generated for a shop of one web component, <c>shop-web</c>.</summary>
    private static Diagnostic[] JudgeFragment(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            var usual = UsualFacts.For("");
            return [.. Generator.Generate(null, usual with { Projects = [UsualFacts.Web], Options = usual.Options with { Fragments = [new FragmentFile(file, [])] } }).Diagnostics];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Judges for manifests whose container is as it is by default: the port of ASP.NET, the user of .NET's images, 40 seconds to end.</summary>
    private static IReadOnlyList<Diagnostic> JudgeDockerfile(string text)
    {
        var sink = new DiagnosticSink();
        DockerfileValidator.Check("Dockerfile", text, new ImageExpectation(ImagePorts) { User = 1654, GraceSeconds = 40 }, sink);
        return sink.Found;
    }

    private static IReadOnlyList<Diagnostic> JudgeLoadCurve(string text)
    {
        var sink = new DiagnosticSink();
        LoadCurveReader.Read("load.csv", text, sink);
        return sink.Found;
    }

    /// <summary>Resolves for the projects of a shop: Shop.Web, Shop.Worker and the library Shop.Data.</summary>
    private static IReadOnlyList<Diagnostic> JudgeDefinition(string text)
    {
        using var example = new DefinitionExample(text);
        var product = example.Define();
        if (product.Components.Any(c => c.Customizations.Count > 0)) return Generator.Generate(product, example.Facts, customizations: new TypedCustomizations(TimeSpan.FromMinutes(1))).Diagnostics;
        var sink = new DiagnosticSink();
        Resolver.Resolve(product, example.Facts, sink);
        return sink.Found;
    }

    [GeneratedRegex(@"\A# Kubernetes (?<version>1\.[0-9]+)\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Release();

    [GeneratedRegex(@"\A# Allowed: (?<kind>\S+)\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
