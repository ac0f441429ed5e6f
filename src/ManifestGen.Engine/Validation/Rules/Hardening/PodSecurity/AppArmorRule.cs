using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>AppArmor is not turned off.</summary>
internal sealed class AppArmorRule : PodSecurityControl
{
    public static readonly DiagnosticDescriptor Off = new("MG7009", Severity.Warning,
        "{0} turns AppArmor off ({1}){2}",
        "Remove the profile, or use type RuntimeDefault.");

    private const string Annotation = "container.apparmor.security.beta.kubernetes.io/";

    /// <inheritdoc />
    protected override DiagnosticDescriptor Descriptor => Off;

    /// <inheritdoc />
    protected override PodSecurityLevel Level => PodSecurityLevel.Baseline;

    /// <inheritdoc />
    protected override IEnumerable<Violation> Find(Workload workload, RuleContext context)
    {
        foreach (var (security, owner) in Contexts(workload))
        {
            var type = security["appArmorProfile"]["type"];
            if (type.Text == "Unconfined") yield return new Violation(type, owner, "type Unconfined");
        }

        foreach (var (key, value) in workload.Template["metadata"]["annotations"].Entries)
        {
            if (key.StartsWith(Annotation, StringComparison.Ordinal) && value.Text == "unconfined")
                yield return new Violation(value, workload.All.FirstOrDefault(c => c.Name == key[Annotation.Length..]), "annotation unconfined");
        }
    }
}
