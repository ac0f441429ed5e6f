namespace ManifestGen.Rehearsal.Manifests;

/// <summary>An environment variable of a container.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; for a field of the Pod, the field's path, such as <c>status.podIP</c>.</param>
/// <param name="IsPodField">Whether the value is known only once there is a Pod.</param>
internal sealed record EnvironmentEntry(string Name, string Value, bool IsPodField = false)
{
    /// <summary>Whether the value was given for rehearsals, so that it holds on this machine as it stands.</summary>
    public bool IsGiven { get; init; }
}
