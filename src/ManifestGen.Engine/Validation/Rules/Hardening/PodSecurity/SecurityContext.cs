using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A <c>securityContext</c>, there or not.</summary>
/// <param name="Security">The field.</param>
/// <param name="Owner">The container that it belongs to; null when it is the Pod's.</param>
internal sealed record SecurityContext(Field Security, Container? Owner);
