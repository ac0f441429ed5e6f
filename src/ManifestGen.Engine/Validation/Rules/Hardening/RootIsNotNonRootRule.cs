using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A container that must not run as root is not told to run as root: the kubelet refuses to start it.</summary>
internal sealed class RootIsNotNonRootRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Contradiction = new("MG7023", Severity.Error,
        "{0} of {1} has runAsNonRoot true and runAsUser 0, and so never starts",
        "Set runAsUser to the number of the image's user, 1654 for .NET images.");

    public static readonly DiagnosticDescriptor SystemUser = new("MG7024", Severity.Info,
        "{0} of {1} runs as user {2}, which on the node may belong to a service of the system",
        "Use a number of 1000 or more, 1654 for .NET images.");

    private const long FirstOrdinaryUser = 1000;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.All)
        {
            var user = container.SecurityOrPods("runAsUser");
            if (user.Integer == 0 && container.SecurityOrPods("runAsNonRoot").Boolean == true) sink.Add(Contradiction, user, container, workload);
            if (user.Integer is > 0 and < FirstOrdinaryUser) sink.Add(SystemUser, user, container, workload, user.Integer);
        }
    }
}
