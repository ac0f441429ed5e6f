using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The names by which a pod is known and refers to others have the form of such names.</summary>
internal sealed class PodNamesRule : PodRule
{
    private static readonly string[] Subdomains = ["serviceAccountName", "nodeName", "priorityClassName"];

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var name in Subdomains) NameField.CheckSubdomain(pod.Spec[name], sink);

        // Old manifests still name the account in this field; it counts when the other is empty.
        if (string.IsNullOrEmpty(pod.Spec["serviceAccountName"].String)) CheckOldAccount(pod, sink);
        if (pod.Spec["runtimeClassName"].String is { } runtime) NameField.Report(pod.Spec["runtimeClassName"], runtime, Dns1123Subdomain.Problem(runtime), sink);

        // A StatefulSet gives each pod names of its own and does not look at these.
        if (pod.Owner == PodOwner.StatefulSet) return;
        NameField.CheckLabel(pod.Spec["hostname"], sink);
        NameField.CheckLabel(pod.Spec["subdomain"], sink);
    }

    private static void CheckOldAccount(PodTemplate pod, DiagnosticSink sink)
    {
        var account = pod.Spec["serviceAccount"];
        if (account.String is not { Length: > 0 } text || Dns1123Subdomain.Problem(text) is not { } problem) return;
        sink.Add(NameField.Invalid, account.Location with { Path = $"{pod.Spec.Path}.serviceAccountName" }, text, problem);
    }
}
