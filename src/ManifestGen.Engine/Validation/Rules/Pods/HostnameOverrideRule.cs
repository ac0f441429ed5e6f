using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A pod that sets its host name whole does not have it set in another way too.</summary>
internal sealed class HostnameOverrideRule : PodRule
{
    /// <summary>The host name is set in another way too.</summary>
    public static readonly DiagnosticDescriptor Conflict = new("MG4175", Severity.Error,
        "Invalid value '{0}': may not be specified when `{1}` is true",
        "Remove `hostnameOverride` or `{1}`.");

    private const int MaxLength = 64;

    /// <summary>The first release that has the field; before, it is dropped.</summary>
    private static readonly KubernetesVersion Since = new(35);

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var field = pod.Spec["hostnameOverride"];
        if (field.String is not { } name || context.Version < Since) return;
        NameField.Report(field, name, name.Length > MaxLength ? "must be no more than 64 characters" : Dns1123Subdomain.Problem(name), sink);
        if (pod.HostNetwork) sink.Add(Conflict, field, name, "hostNetwork");
        if (pod.Spec["setHostnameAsFQDN"].Boolean == true) sink.Add(Conflict, field, name, "setHostnameAsFQDN");
    }
}
