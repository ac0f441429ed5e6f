using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>
/// The variables of a Pod's process: those of the manifests and of the image, and what makes the process listen on the Pod's own address. Nothing comes from
/// the shell that the rehearsal was started in, as nothing of it would be there in a cluster.
/// </summary>
/// <param name="plan">The component.</param>
/// <param name="hosts">The local addresses of Services, by what callers write: <c>name:port</c>.</param>
internal sealed partial class ProcessEnvironment(ComponentPlan plan, IReadOnlyDictionary<string, string> hosts)
{
    private static readonly string[] PortVariables =
    [
        "ASPNETCORE_HTTP_PORTS", "DOTNET_HTTP_PORTS", "HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTPS_PORTS", "ASPNETCORE_URLS", "DOTNET_URLS", "URLS",
    ];

    /// <summary>The variables of one Pod.</summary>
    /// <param name="identity">The Pod.</param>
    /// <param name="address">Its address.</param>
    /// <param name="folder">A folder of its own: home and temporary files, as a container has them for itself.</param>
    public IReadOnlyDictionary<string, string> Of(PodIdentity identity, PodAddress address, string folder)
    {
        var set = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin",
            ["HOME"] = folder,
            ["TMPDIR"] = folder,
            ["HOSTNAME"] = identity.HostName,
            ["DOTNET_RUNNING_IN_CONTAINER"] = "true",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_EnableDiagnostics"] = "0",
        };
        if (plan.Program is { } program && DotnetRoot(program) is { } root) set["DOTNET_ROOT"] = root;
        foreach (var entry in plan.Environment)
            set[entry.Name] = ToLocal(entry.IsPodField ? Field(entry.Value, identity, address) : Expand(entry.Value, set));

        var urls = Urls(set, address);
        foreach (var name in PortVariables) set.Remove(name);
        foreach (var (name, url) in KestrelEndpoints(set)) set[name] = OnPod(url, address);
        if (urls.Length > 0) set["ASPNETCORE_URLS"] = urls;
        return set;
    }

    /// <summary>Replaces <c>$(NAME)</c> by earlier variables, as Kubernetes does; <c>$$</c> is a dollar sign.</summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string> set) => Reference().Replace(text, match =>
        match.Value == "$$" ? "$" : set.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

    private static string? DotnetRoot(ProgramPlan program) =>
        Path.GetDirectoryName(Path.IsPathRooted(program.File) && Path.GetFileName(program.File) == "dotnet" ? program.File : Environment.ProcessPath);

    /// <summary>The addresses for the ports that .NET would open on every address of the machine.</summary>
    private string Urls(Dictionary<string, string> set, PodAddress address)
    {
        var given = PortVariables.Where(set.ContainsKey).ToArray();
        var urls = new StringBuilder();
        foreach (var name in given.Where(n => !n.Contains("HTTPS", StringComparison.Ordinal)))
        foreach (var item in set[name].Split(';', ',').Select(i => i.Trim()).Where(i => i.Length > 0))
            urls.Append(urls.Length > 0 ? ";" : "").Append(int.TryParse(item, CultureInfo.InvariantCulture, out var port) ? $"http://{address[port]}" : OnPod(item, address));

        if (given.Length > 0) return urls.ToString();
        return string.Join(';', plan.Ports.Select(p => $"http://{address[p.Number]}"));
    }

    /// <summary>Endpoints of Kestrel's own configuration, which would stand above the variables: those of the environment and of <c>appsettings.json</c>.</summary>
    private List<KeyValuePair<string, string>> KestrelEndpoints(Dictionary<string, string> set)
    {
        var found = set.Where(v => KestrelUrl().IsMatch(v.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var file = Path.Combine(plan.Program?.WorkingDirectory ?? "", "appsettings.json");
        if (File.Exists(file))
        {
            foreach (var (name, url) in KestrelEndpoints(file)) found.TryAdd(name, url);
        }

        return [.. found];
    }

    private static List<(string Name, string Url)> KestrelEndpoints(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (!json.RootElement.TryGetProperty("Kestrel", out var kestrel) || !kestrel.TryGetProperty("Endpoints", out var endpoints)) return [];
            return
            [
                .. endpoints.EnumerateObject()
                    .Where(e => e.Value.TryGetProperty("Url", out _))
                    .Select(e => ($"Kestrel__Endpoints__{e.Name}__Url", e.Value.GetProperty("Url").GetString() ?? "")),
            ];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The product itself will say what is wrong with its settings.
            return [];
        }
    }

    /// <summary>A URL for any host, on the Pod's address.</summary>
    private static string OnPod(string url, PodAddress address) =>
        BindingUrl().Match(url) is { Success: true } match && int.TryParse(match.Groups["port"].Value, CultureInfo.InvariantCulture, out var port)
            ? $"{match.Groups["scheme"].Value}://{address[port]}"
            : url;

    private string Field(string path, PodIdentity identity, PodAddress address) => path switch
    {
        "metadata.name" => identity.HostName,
        "metadata.namespace" => "default",
        "metadata.uid" => identity.Name,
        "spec.nodeName" => string.Create(CultureInfo.InvariantCulture, $"node-{identity.Node}"),
        "spec.serviceAccountName" => plan.Name,
        "status.podIP" or "status.podIPs" or "status.hostIP" or "status.hostIPs" => address.Address.ToString(),
        _ when LabelPath().Match(path) is { Success: true } match => plan.Labels.GetValueOrDefault(match.Groups[1].Value, ""),
        _ => "",
    };

    /// <summary>Addresses of the product's own Services, as they are reached here.</summary>
    private string ToLocal(string value)
    {
        foreach (var (host, local) in hosts)
        {
            var at = value.IndexOf($"://{host}", StringComparison.Ordinal);
            if (at < 0) continue;
            var end = at + 3 + host.Length;
            if (end == value.Length || value[end] is '/' or '?' or ';' or ',') value = string.Concat(value.AsSpan(0, at + 3), local, value.AsSpan(end));
        }

        return value;
    }

    [GeneratedRegex(@"\$\$|\$\(([A-Za-z_.-][A-Za-z0-9_.-]*)\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<scheme>[a-z0-9.+]+)://(\[[^\]]*\]|[^/:]*):(?<port>\d+)/?$", RegexOptions.IgnoreCase)]
    private static partial Regex BindingUrl();

    [GeneratedRegex(@"^Kestrel(__|:)Endpoints(__|:)[^_:]+(__|:)Url$", RegexOptions.IgnoreCase)]
    private static partial Regex KestrelUrl();

    [GeneratedRegex(@"^metadata\.labels\['([^']+)'\]$")]
    private static partial Regex LabelPath();
}
