using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A secret to pull images with has a name.</summary>
internal sealed class PullSecretRule : PodRule
{
    /// <summary>The entry names no secret.</summary>
    public static readonly DiagnosticDescriptor Nameless = new("MG4199", Severity.Warning,
        "An empty name of an image pull secret has no effect",
        "Name the Secret, or remove the entry.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var secret in pod.Spec["imagePullSecrets"].Items)
        {
            if (string.IsNullOrEmpty(secret["name"].String)) sink.Add(Nameless, secret["name"]);
        }
    }
}
