using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A port that a container declares.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Name">Its name; empty when it has none.</param>
/// <param name="Number">Its number; 0 when it is not a number.</param>
/// <param name="Protocol"><c>TCP</c> unless it says otherwise.</param>
internal sealed record ContainerPort(Field Field, string Name, long Number, string Protocol)
{
    /// <summary>Reads an item of <c>containers[].ports</c>.</summary>
    public static ContainerPort Of(Field field) => new(
        field,
        field["name"].Text ?? "",
        field["containerPort"].Integer ?? 0,
        field["protocol"].Text ?? "TCP");

    /// <summary>The port of the node that it takes; 0 when it takes none.</summary>
    public long HostPort => Field["hostPort"].Integer ?? 0;
}
