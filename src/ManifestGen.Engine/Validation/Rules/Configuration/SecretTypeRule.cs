using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Configuration;

/// <summary>A Secret of a type that Kubernetes knows holds the keys that the type is for.</summary>
internal sealed class SecretTypeRule : IManifestRule
{
    /// <summary>A key that the type cannot do without.</summary>
    public static readonly DiagnosticDescriptor KeyRequired = new("MG4504", Severity.Error,
        "A Secret of type {0} needs the key {1}",
        "Add {1} to data or stringData, or set type: Opaque.");

    /// <summary>A token for no one.</summary>
    public static readonly DiagnosticDescriptor AccountRequired = new("MG4505", Severity.Error,
        "A Secret of type kubernetes.io/service-account-token needs the annotation kubernetes.io/service-account.name",
        "Set the annotation to the ServiceAccount whose token this is; better, let Pods get short-lived tokens and remove the Secret.");

    /// <summary>Credentials for a registry that no client can read.</summary>
    public static readonly DiagnosticDescriptor NotJson = new("MG4506", Severity.Error,
        "The value of {0} must be a JSON object",
        "Take the content of a Docker configuration file, such as kubectl create secret docker-registry writes.");

    /// <summary>A certificate or key that is not one.</summary>
    public static readonly DiagnosticDescriptor NotPem = new("MG4507", Severity.Warning,
        "The value of {0} holds no PEM block of a {1}",
        "Put the whole file there, with its BEGIN and END lines.");

    private const string ServiceAccount = "kubernetes.io/service-account.name";

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Secret", "v1")) return;
        var content = new SecretContent(manifest);
        switch (content.Type)
        {
            case "kubernetes.io/service-account-token":
                var annotations = manifest["metadata"]["annotations"];
                if (string.IsNullOrEmpty(annotations.Value(ServiceAccount))) sink.Add(AccountRequired, annotations.Location with { Path = $"metadata.annotations[{ServiceAccount}]" });
                break;
            case "kubernetes.io/dockercfg":
                CheckJson(content, ".dockercfg", sink);
                break;
            case "kubernetes.io/dockerconfigjson":
                CheckJson(content, ".dockerconfigjson", sink);
                break;
            case "kubernetes.io/basic-auth" when !content.Has("username") && !content.Has("password"):
                Require(content, "username", sink);
                Require(content, "password", sink);
                break;
            case "kubernetes.io/ssh-auth" when content.BytesOf("ssh-privatekey").Length == 0:
                sink.Add(KeyRequired, At(content, "ssh-privatekey"), content.Type, "ssh-privatekey");
                break;
            case "kubernetes.io/tls":
                CheckPem(content, "tls.crt", "CERTIFICATE", sink);
                CheckPem(content, "tls.key", "PRIVATE KEY", sink);
                break;
        }
    }

    private static void CheckJson(SecretContent content, string key, DiagnosticSink sink)
    {
        if (Require(content, key, sink) && !JsonText.IsObject(content.BytesOf(key))) sink.Add(NotJson, At(content, key), key);
    }

    private static void CheckPem(SecretContent content, string key, string label, DiagnosticSink sink)
    {
        if (Require(content, key, sink) && !PemText.HasBlock(content.BytesOf(key), label)) sink.Add(NotPem, At(content, key), key, label);
    }

    private static bool Require(SecretContent content, string key, DiagnosticSink sink)
    {
        if (content.Has(key)) return true;
        sink.Add(KeyRequired, At(content, key), content.Type, key);
        return false;
    }

    private static Location At(SecretContent content, string key) => content.FieldOf(key).Location with { Path = $"data[{key}]" };
}
