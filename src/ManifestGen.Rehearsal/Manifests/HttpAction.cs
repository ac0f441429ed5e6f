namespace ManifestGen.Rehearsal.Manifests;

/// <summary>A GET request, which succeeds with a status from 200 to 399.</summary>
/// <param name="Port">The containers' port.</param>
/// <param name="Path">The path and query.</param>
/// <param name="Headers">Further headers.</param>
/// <param name="IsHttps">Whether it is sent over TLS; the certificate is not checked, as the kubelet does not.</param>
internal sealed record HttpAction(int Port, string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, bool IsHttps) : ContainerAction;
