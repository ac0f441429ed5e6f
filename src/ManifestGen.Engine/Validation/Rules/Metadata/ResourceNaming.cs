using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>How the API server wants resources to be named, by kind.</summary>
internal static class ResourceNaming
{
    /// <summary>The first release that takes a Service's name when it begins with a digit.</summary>
    private const int RelaxedServiceNames = 36;

    /// <summary>The form of a resource's name. Resources of a CRD have DNS names, like most.</summary>
    public static NameForm FormOf(Manifest manifest, KubernetesVersion version) => (manifest.Kind, manifest.ApiVersion) switch
    {
        ("Namespace", "v1") or ("StatefulSet", "apps/v1") => NameForm.Label,
        ("Service", "v1") => ServiceForm(version),
        ("Event", "v1" or "events.k8s.io/v1") => NameForm.PathSegment,
        ("Role" or "RoleBinding" or "ClusterRole" or "ClusterRoleBinding", "rbac.authorization.k8s.io/v1") => NameForm.PathSegment,
        ("PodDisruptionBudget", "policy/v1") => NameForm.PathSegment,
        ("CertificateSigningRequest", "certificates.k8s.io/v1") => NameForm.PathSegment,
        ("ClusterTrustBundle", _) => NameForm.PathSegment,
        ("IPAddress", _) => NameForm.PathSegment,
        ("APIService", "apiregistration.k8s.io/v1") => NameForm.PathSegment,
        _ => NameForm.Subdomain,
    };

    /// <summary>The form of the name of a Service, wherever it is named.</summary>
    public static NameForm ServiceForm(KubernetesVersion version) =>
        version.Minor < RelaxedServiceNames ? NameForm.LabelWithLetter : NameForm.Label;

    /// <summary>What is wrong with a name of a form, in the API server's words; null when nothing is.</summary>
    public static string? Problem(NameForm form, string name) => form switch
    {
        NameForm.Label => Dns1123Label.Problem(name),
        NameForm.LabelWithLetter => Dns1035Label.Problem(name),
        NameForm.PathSegment => PathSegment.Problem(name),
        _ => Dns1123Subdomain.Problem(name),
    };

    /// <summary>The same for <c>generateName</c>, to which the API server adds characters.</summary>
    public static string? PrefixProblem(NameForm form, string prefix) => form switch
    {
        NameForm.Label => Dns1123Label.PrefixProblem(prefix),
        NameForm.LabelWithLetter => Dns1035Label.PrefixProblem(prefix),
        NameForm.PathSegment => PathSegment.Problem(prefix),
        _ => Dns1123Subdomain.PrefixProblem(prefix),
    };

    /// <summary>What a name of a form looks like, for a fix.</summary>
    public static string Describe(NameForm form) => form switch
    {
        NameForm.Label => "at most 63 lower-case letters, digits and '-', with a letter or digit at both ends",
        NameForm.LabelWithLetter => "at most 63 lower-case letters, digits and '-', with a letter first and a letter or digit last",
        NameForm.PathSegment => "without '/' and '%'",
        _ => "at most 253 lower-case letters, digits, '-' and '.', with a letter or digit at both ends",
    };
}
