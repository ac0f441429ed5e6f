using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>
/// What the product's images start. An image is known by the workload whose Dockerfile makes it; other containers name it, too: init containers, sidecars, and
/// workloads that run the same program for something else.
/// </summary>
internal sealed class ProductImages
{
    private readonly ProductFiles _files;
    private readonly Dictionary<string, string> _dockerfiles = new(StringComparer.Ordinal);

    /// <summary>Finds the Dockerfile of each image.</summary>
    public ProductImages(ProductFiles files, Bundle bundle)
    {
        _files = files;
        foreach (var workload in bundle.Workloads)
        {
            if (Dockerfile(workload) is { } file) _dockerfiles.TryAdd(OwnContainer(workload).Image, file);
        }
    }

    /// <summary>The component that a workload was generated from: its name, which a Job's continues by a hash.</summary>
    public static string ComponentOf(Workload workload) =>
        workload.Manifest["metadata"]["labels"]["app.kubernetes.io/name"].Text is { Length: > 0 } label && workload.Name.StartsWith($"{label}-", StringComparison.Ordinal) && workload.Kind == "Job"
            ? label
            : workload.Name;

    /// <summary>The container that a workload's own image is of: that of its name, else the first.</summary>
    public static Container OwnContainer(Workload workload) => workload.Containers.FirstOrDefault(c => c.Name == ComponentOf(workload)) ?? workload.Containers[0];

    /// <summary>The program of this machine that a container runs; null when no project of the product builds it.</summary>
    public ProgramPlan? Program(Container container) => EntryPoint.Program(
        EntryPoint.Words(_dockerfiles.GetValueOrDefault(container.Image), [.. container.Field["command"].Texts()], [.. container.Field["args"].Texts()]), _files);

    /// <summary>The workload's Dockerfile; a product of one component has but one, without a name.</summary>
    private string? Dockerfile(Workload workload) =>
        new[] { $"{ComponentOf(workload)}.Dockerfile", "Dockerfile" }.Select(n => Path.Combine(_files.ManifestsPath, n)).FirstOrDefault(File.Exists);
}
