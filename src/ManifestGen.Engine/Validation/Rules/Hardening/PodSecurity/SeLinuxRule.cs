using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>Under an enforced level, SELinux labels are those meant for containers.</summary>
internal sealed class SeLinuxRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Label = new("MG7007", Severity.Error,
        "{0} sets seLinuxOptions.{1}{2}",
        "Remove user and role, and use a type meant for containers, such as container_t.");

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Label;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override bool IsAdvice => false;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context)
    {
        foreach (var (security, owner) in Contexts(workload))
        {
            var options = security["seLinuxOptions"];
            var type = options["type"].Text ?? "";
            if (type is not ("" or "container_t" or "container_init_t" or "container_kvm_t" or "container_engine_t"))
                yield return new Violation(options["type"], owner, $"type {type}");
            foreach (var field in (string[])["user", "role"])
            {
                if (options[field].Text is { Length: > 0 } value) yield return new Violation(options[field], owner, $"{field} {value}");
            }
        }
    }
}
