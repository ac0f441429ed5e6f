using System.Security.Cryptography;
using System.Text;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>
/// The name of a Job, which ends in a hash of its manifest: the API server lets a Job's Pods not be changed, so with other values it must be another Job.
/// A hook of Helm's is none of these, as Helm itself deletes it before it makes it again.
/// </summary>
/// <param name="Node">The name as it stands.</param>
/// <param name="Start">What stands before the hash and its <c>-</c>.</param>
/// <param name="Hash">The hash.</param>
internal sealed record JobName(YamlScalar Node, string Start, string Hash)
{
    private const string Hook = "helm.sh/hook";
    private const int HashLength = 8;

    /// <summary>The name of a resource; null when it is no Job, or one whose name need not change.</summary>
    public static JobName? Find(Manifest manifest)
    {
        if (!manifest.Is("Job", "batch/v1") || manifest["metadata"]["annotations"].Value(Hook) is not null || manifest["metadata"]["name"].Node is not YamlScalar name) return null;
        var end = name.Text.Length - HashLength;
        return end > 1 && name.Text[end - 1] == '-' && name.Text[end..].All(char.IsAsciiHexDigitLower) ? new JobName(name, name.Text[..(end - 1)], name.Text[end..]) : null;
    }

    /// <summary>The hash that Helm makes of values.</summary>
    public static string HashOf(TemplateValue values) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(GoJson.Write(values))))[..HashLength];
}
