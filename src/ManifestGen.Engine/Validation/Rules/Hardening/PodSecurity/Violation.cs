using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;

/// <summary>A place where a Pod asks for more than a Pod Security level allows.</summary>
/// <param name="Place">The field, there or not.</param>
/// <param name="Container">The container that asks; null when it is the Pod.</param>
/// <param name="What">What is asked for, or is missing.</param>
internal sealed record Violation(Field Place, Container? Container, string What = "");
