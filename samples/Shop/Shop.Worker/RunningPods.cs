using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Shop.Worker;

/// <summary>The shop's Pods, asked of the API server with the token that Kubernetes puts into the Pod, since its Permissions let it list them.</summary>
internal static class RunningPods
{
    private const string Account = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <summary>How many there are of each component, by its name; none outside a cluster.</summary>
    public static async Task<IEnumerable<KeyValuePair<string, int>>> Count()
    {
        if (!File.Exists($"{Account}/token")) return [];
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trust() } });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await File.ReadAllTextAsync($"{Account}/token"));
        var own = await File.ReadAllTextAsync($"{Account}/namespace");
        await using var answer = await client.GetStreamAsync($"https://kubernetes.default.svc/api/v1/namespaces/{own}/pods?labelSelector=app.kubernetes.io/part-of=shop");
        using var pods = await JsonDocument.ParseAsync(answer);
        return pods.RootElement.GetProperty("items").EnumerateArray()
            .CountBy(pod => pod.GetProperty("metadata").GetProperty("labels").GetProperty("app.kubernetes.io/name").GetString() ?? "")
            .OrderBy(component => component.Key, StringComparer.Ordinal);
    }

    // The cluster signs its own certificate.
    private static X509ChainPolicy Trust() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile($"{Account}/ca.crt") },
        RevocationMode = X509RevocationMode.NoCheck,
    };
}
