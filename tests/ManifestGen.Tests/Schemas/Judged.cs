using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Schemas;

/// <summary>What the schema says of the one resource of a text.</summary>
internal sealed record Judged(Manifest Manifest, SchemaVerdict Verdict, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<Diagnostic> Further)
{
    public Diagnostic Only => Assert.Single(Diagnostics);

    /// <summary>The code, path and place of each finding.</summary>
    public IEnumerable<string> Places => PlacesOf(Diagnostics);

    /// <summary>The same of what the schema's tables say beyond types.</summary>
    public IEnumerable<string> FurtherPlaces => PlacesOf(Further);

    public static Judged Of(string yaml, int minor = 36, params string[] allowedKinds)
    {
        var sink = new DiagnosticSink();
        var further = new DiagnosticSink();
        var manifest = Reading.Of(yaml).Only;
        var verdict = new SchemaValidator(SchemaCatalog.BuiltIn, new KubernetesVersion(minor), allowedKinds).Check(manifest, sink, further);
        return new Judged(manifest, verdict, sink.Found, further.Found);
    }

    /// <summary>Judges a Pod with one container, to which lines are added.</summary>
    public static Judged Container(string lines, int minor = 36) => Of(
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: c\n    " + lines.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n",
        minor);

    private static IEnumerable<string> PlacesOf(IReadOnlyList<Diagnostic> found) =>
        found.Select(d => $"{d.Code} {d.Location.Line}:{d.Location.Column} {d.Location.Path}");
}
