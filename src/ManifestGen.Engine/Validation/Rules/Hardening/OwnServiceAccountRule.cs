using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>Pods talk to the API server as an account of their own, or not at all.</summary>
internal sealed class OwnServiceAccountRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Default = new("MG7030", Severity.Warning,
        "Pods of {0} carry the token of the default ServiceAccount, whose rights they share with every other such Pod of the namespace",
        "Set automountServiceAccountToken: false, or give the workload a ServiceAccount of its own by serviceAccountName.");

    public static readonly DiagnosticDescriptor OldField = new("MG7031", Severity.Warning,
        "{0} names its ServiceAccount by serviceAccount, which serviceAccountName has replaced",
        "Rename the field to serviceAccountName.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            var old = workload.Pod["serviceAccount"];
            var name = workload.Pod["serviceAccountName"];
            if (old.Exists) sink.Add(OldField, old, workload);
            if ((name.Text ?? old.Text) is not (null or "" or "default")) continue;
            var account = bundle.Find("", "ServiceAccount", workload.Namespace, "default");
            var mounts = workload.Pod["automountServiceAccountToken"].Boolean ?? account?["automountServiceAccountToken"].Boolean;
            if (mounts != false) sink.Add(Default, name, workload);
        }
    }
}
