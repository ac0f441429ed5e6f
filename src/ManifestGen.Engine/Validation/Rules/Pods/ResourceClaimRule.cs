using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The claims of devices that a pod has are named once each, and containers use no others.</summary>
internal sealed class ResourceClaimRule : PodRule
{
    /// <summary>A claim comes from nowhere, or from two places.</summary>
    public static readonly DiagnosticDescriptor Source = new("MG4185", Severity.Error,
        "Invalid value: {0}",
        "Name either a ResourceClaim in `resourceClaimName` or a template in `resourceClaimTemplateName`.");

    /// <summary>A container uses a claim that the pod does not have.</summary>
    public static readonly DiagnosticDescriptor Unknown = new("MG4186", Severity.Error,
        "Not found: '{0}' must be one of the names in `resourceClaims` of the pod",
        "Add a claim named '{0}' to the pod's `resourceClaims`, or correct the name.");

    /// <summary>The first release with claims; before, they are dropped.</summary>
    private static readonly KubernetesVersion Since = new(34);

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        if (context.Version < Since) return;
        var claims = pod.Spec["resourceClaims"];
        foreach (var claim in claims.Items)
        {
            if (RequiredField.CheckText(claim, "name", sink)) NameField.CheckLabel(claim["name"], sink);
            CheckSource(claim, sink);
        }

        DuplicateValue.Check(claims, "name", sink);
        foreach (var container in pod.Spec["containers"].Items) CheckUses(container["resources"], claims, sink);
        foreach (var container in pod.Spec["initContainers"].Items) CheckUses(container["resources"], claims, sink);
    }

    private static void CheckSource(Field claim, DiagnosticSink sink)
    {
        var (name, template) = (claim["resourceClaimName"], claim["resourceClaimTemplateName"]);
        if (name.Exists && template.Exists) sink.Add(Source, claim, "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
        if (!name.Exists && !template.Exists) sink.Add(Source, claim, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
        if (name.String is { } text) NameField.Report(name, text, Dns1123Subdomain.Problem(text), sink);
        if (template.String is { } other) NameField.Report(template, other, Dns1123Subdomain.Problem(other), sink);
    }

    private static void CheckUses(Field resources, Field claims, DiagnosticSink sink)
    {
        if (!resources.Exists) return;
        var uses = resources["claims"];
        var at = 0;
        foreach (var use in uses.Items)
        {
            var name = use["name"].String ?? "";
            if (name.Length == 0)
            {
                sink.Add(RequiredField.Missing, use, "name");
            }
            else
            {
                if (IsUsedBefore(uses, use, name, at)) sink.Add(DuplicateValue.Repeated, use, name);
                if (!DuplicateValue.StandsBefore(claims, "name", name, int.MaxValue)) sink.Add(Unknown, use, name);
                NameField.CheckLabel(use["request"], sink);
            }

            at++;
        }
    }

    // A claim without a request takes all of it, and nothing can be taken again.
    private static bool IsUsedBefore(Field uses, Field use, string name, int end)
    {
        var at = 0;
        var request = use["request"].String ?? "";
        foreach (var other in uses.Items)
        {
            if (at++ == end) return false;
            if (other["name"].String != name) continue;
            if (request.Length == 0 || other["request"].String is not { Length: > 0 } taken || taken == request) return true;
        }

        return false;
    }
}
