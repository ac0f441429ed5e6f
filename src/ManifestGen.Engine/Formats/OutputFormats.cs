using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Formats.Compose;
using ManifestGen.Engine.Formats.Helm;
using ManifestGen.Engine.Formats.Kustomize;
using ManifestGen.Engine.Formats.Single;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Formats;

/// <summary>
/// Puts what was generated into the forms that were asked for. All of them are made from the same judged resources, so whatever a template or a
/// component adds takes part in each, and a finding has the same place in all.
/// </summary>
public static class OutputFormats
{
    /// <summary>An environment's own folder would be that of a format.</summary>
    public static readonly DiagnosticDescriptor FolderTaken = new("MG9011", Severity.Error,
        "The environment '{0}' has the name of the folder that the format {0} is written to",
        "Give the environment another name in ManifestGenEnvironments.");

    /// <summary>The names of all formats, as <c>ManifestGenFormat</c> takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<OutputFormat>().Select(n => n.ToLowerInvariant())];

    private static readonly IFormatWriter[] Writers = [new SingleFormat(), new KustomizeFormat(), new HelmFormat(), new ComposeFormat()];

    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Reads one or several names of formats.</summary>
    /// <param name="text">The names, with <c>;</c>, <c>,</c> or white space between.</param>
    /// <param name="formats">The formats, each once.</param>
    /// <returns>Whether there is at least one name, and every name is known.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out IReadOnlyList<OutputFormat>? formats)
    {
        ArgumentNullException.ThrowIfNull(text);
        formats = null;
        var found = new SortedSet<OutputFormat>();
        foreach (var name in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Names.Contains(name, StringComparer.OrdinalIgnoreCase)) return false;
            found.Add(Enum.Parse<OutputFormat>(name, ignoreCase: true));
        }

        formats = [.. found];
        return found.Count > 0;
    }

    /// <summary>Writes the formats that <see cref="GenerationOptions.Formats"/> names.</summary>
    /// <param name="environments">What was generated for each environment, without an error.</param>
    /// <param name="options">What the run was asked for.</param>
    /// <param name="sink">Takes what keeps a format from being written.</param>
    /// <returns>The files of all formats, in ordinal order of their paths.</returns>
    public static IReadOnlyList<Artifact> Write(IReadOnlyList<GenerationResult> environments, GenerationOptions options, DiagnosticSink sink)
    {
        ArgumentNullException.ThrowIfNull(environments);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(sink);
        var plain = environments.SelectMany(e => e.Artifacts);
        if (options.Formats is [OutputFormat.Yaml]) return Ordered(plain);

        var withNames = environments.Any(e => e.Product?.Components.Count > 1);
        var product = new RenderedProduct([.. environments.Select(e => RenderedEnvironment.Of(e, withNames))], options);
        foreach (var environment in product.Environments.Where(e => Names.Contains(e.Name, StringComparer.OrdinalIgnoreCase)))
        {
            sink.Add(FolderTaken, environment.Product.Name.Origin.Place, environment.Name);
        }

        if (sink.HasErrors) return [];
        var written = options.Formats.Contains(OutputFormat.Yaml) ? plain : plain.Where(a => !a.IsManifest);
        return Ordered(written.Concat(Writers.Where(w => options.Formats.Contains(w.Format)).SelectMany(w => w.Write(product))));
    }

    private static Artifact[] Ordered(IEnumerable<Artifact> artifacts) => [.. artifacts.OrderBy(a => a.Path, StringComparer.Ordinal)];
}
