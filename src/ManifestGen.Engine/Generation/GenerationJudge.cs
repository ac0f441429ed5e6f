using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Dockerfiles;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Threads;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Suppression;

namespace ManifestGen.Engine.Generation;

/// <summary>Judges what was generated, and shows all that was found as the <c>.editorconfig</c> files ask for it.</summary>
/// <param name="options">What was asked for.</param>
internal sealed class GenerationJudge(GenerationOptions options)
{
    private readonly ValidationOptions _asked = Asked(options);
    private readonly FindingFilter _filter = new(Asked(options));
    private bool _isComplete;

    /// <summary>Judges the files: manifests by themselves and as a set, Dockerfiles by what the product says of them.</summary>
    public void Judge(IReadOnlyList<Artifact> artifacts, ResolvedProduct product, DiagnosticSink sink, CancellationToken cancellation)
    {
        var origins = new ArtifactOrigins(artifacts, options.TemplatesPath);
        Artifact[] manifests = [.. artifacts.Where(a => a.IsManifest)];
        var judged = Validator.Validate(
            manifests.Length,
            at => new SourceFile(manifests[at].Path, Encoding.UTF8.GetBytes(manifests[at].Text)),
            _asked,
            progress: null,
            cancellation,
            _filter);
        foreach (var found in judged.Diagnostics) sink.Add(origins.Trace(found));
        foreach (var image in JudgeImages(artifacts, product, cancellation))
        foreach (var found in _filter.Apply(image.Path, manifest: null, image.Found.Found))
            sink.Add(origins.Trace(found));
        _isComplete = true;
    }

    /// <summary>Findings at the user's own files as they are to be shown. What is an error by itself stays one: there is nothing that could be generated.</summary>
    public IEnumerable<Diagnostic> Chosen(DiagnosticSink found) => found.Found.SelectMany(one =>
        one.Severity == Severity.Error || one.Location.File.Length == 0 ? [one] : _filter.Apply(one.Location.File, manifest: null, [one]));

    /// <summary>What is wrong with the <c>.editorconfig</c> files themselves; nothing when not all was judged that they may be about.</summary>
    public IEnumerable<Diagnostic> Rest() => _isComplete ? _filter.Rest().SelectMany(r => r.Diagnostics) : [];

    private static ValidationOptions Asked(GenerationOptions options) => new()
    {
        KubernetesVersion = options.KubernetesVersion,
        Strict = true,
        AllowedKinds = options.AllowedKinds,
        SchemaFiles = options.SchemaFiles,
        SeverityFiles = options.SeverityFiles,
        BaseFolder = options.OutputPath,
    };

    private static (string Path, DiagnosticSink Found)[] JudgeImages(IReadOnlyList<Artifact> artifacts, ResolvedProduct product, CancellationToken cancellation)
    {
        var byPath = artifacts.ToDictionary(a => a.Path, StringComparer.Ordinal);
        var images = new (string Path, DiagnosticSink Found)[product.Components.Count];
        ParallelWork.Run(images.Length, at => images[at] = JudgeImage(product.Components[at]), cancellation);
        return images;

        (string Path, DiagnosticSink Found) JudgeImage(ResolvedComponent component)
        {
            var found = new DiagnosticSink();
            var path = ArtifactName.Of(product, component, "Dockerfile");
            if (byPath.TryGetValue(path, out var dockerfile)) DockerfileValidator.Check(path, dockerfile.Text, Expected(component), found);
            return (path, found);
        }
    }

    private static ImageExpectation Expected(ResolvedComponent component) => new([.. component.Pod.Containers[0].Ports.Select(p => p.Number.Value)])
    {
        User = component.Pod.Security.RunAsUser.Value,
        GraceSeconds = component.Pod.Shutdown.GraceSeconds.Value,
    };
}
