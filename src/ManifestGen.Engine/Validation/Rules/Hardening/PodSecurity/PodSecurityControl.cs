using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>
/// One control of the Pod Security Standards. Where a namespace enforces the control's level, what it finds is an error, as the API server
/// rejects such Pods; elsewhere it is advice, unless the control is too strict to be that.
/// </summary>
internal abstract class PodSecurityControl : IBundleRule
{
    /// <summary>The kind of finding, over who asks, what is asked for and who forbids it.</summary>
    protected abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The lowest level that has the control.</summary>
    protected abstract PodSecurityLevel Level { get; }

    /// <summary>Whether it is good advice where nothing is enforced.</summary>
    protected virtual bool IsAdvice => true;

    /// <inheritdoc />
    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            var enforced = bundle.PodSecurityOf(workload.Namespace) ?? context.PodSecurity;
            if (enforced < Level && !IsAdvice) continue;
            foreach (var violation in Find(workload, context))
            {
                var who = violation.Container is { } container ? $"{container} of {workload}" : workload.ToString();
                var why = enforced < Level
                    ? ""
                    : $"; namespace '{workload.Namespace}' enforces Pod Security level {Name(enforced)}, which rejects its Pods";
                var found = Descriptor.At(violation.Place.Location, who, violation.What, why);
                sink.Add(enforced < Level ? found : found with { Severity = Severity.Error });
            }
        }
    }

    /// <summary>The places where a workload's Pods ask for more than the level allows.</summary>
    protected abstract IEnumerable<Violation> Find(Workload workload, RuleContext context);

    /// <summary>The security contexts of the Pod and of each container, with whose they are: null for the Pod.</summary>
    protected static IEnumerable<SecurityContext> Contexts(Workload workload) =>
        workload.All.Select(c => new SecurityContext(c.Security, c)).Prepend(new SecurityContext(workload.Pod["securityContext"], null));

    private static string Name(PodSecurityLevel level) => level == PodSecurityLevel.Baseline ? "baseline" : "restricted";
}
