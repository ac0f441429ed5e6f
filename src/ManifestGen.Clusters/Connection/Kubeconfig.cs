using System.Diagnostics.CodeAnalysis;
using k8s;
using k8s.KubeConfigModels;

namespace ManifestGen.Clusters.Connection;

/// <summary>The kubeconfig files as one, as kubectl reads them: of two entries with one name, and of two current contexts, the first counts.</summary>
internal sealed class Kubeconfig
{
    private readonly K8SConfiguration _merged;

    private Kubeconfig(K8SConfiguration merged, ClusterContext context)
    {
        _merged = merged;
        Context = context;
    }

    /// <summary>The context that is meant.</summary>
    public ClusterContext Context { get; }

    /// <summary>Reads the files and finds the context.</summary>
    public static Kubeconfig Read(ClusterSelection selection)
    {
        var files = selection.Files;
        if (files.Count == 0) throw ClusterException.Of(ConnectionDiagnostics.NoKubeconfig, null, $"{selection.FilesText} does not exist");
        var merged = Merge([.. files.Select(Load)]);
        return new Kubeconfig(merged, Find(merged, selection));
    }

    /// <summary>Makes what the client is configured by. This runs the program that gives credentials, when the kubeconfig names one.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The client throws whatever its parts throw on a certificate, a key or a program that cannot be used.")]
    public KubernetesClientConfiguration ToClient()
    {
        try
        {
            return KubernetesClientConfiguration.BuildConfigFromConfigObject(_merged, Context.Name);
        }
        catch (Exception reason)
        {
            throw ClusterException.Of(ConnectionDiagnostics.UnreadableKubeconfig, reason, _merged.FileName, Sentence(reason));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The client throws whatever its YAML reader throws.")]
    private static K8SConfiguration Load(string file)
    {
        try
        {
            using var content = File.OpenRead(file);
            var loaded = KubernetesClientConfiguration.LoadKubeConfig(content) ?? new K8SConfiguration();
            loaded.FileName = file;
            return loaded;
        }
        catch (Exception reason)
        {
            throw ClusterException.Of(ConnectionDiagnostics.UnreadableKubeconfig, reason, file, Sentence(reason));
        }
    }

    private static K8SConfiguration Merge(IReadOnlyList<K8SConfiguration> files) => new()
    {
        FileName = files[0].FileName,
        CurrentContext = files.Select(f => f.CurrentContext).FirstOrDefault(c => !string.IsNullOrEmpty(c)),
        Contexts = [.. files.SelectMany(f => f.Contexts ?? []).DistinctBy(c => c.Name, StringComparer.Ordinal)],
        Clusters = [.. files.SelectMany(Clusters).DistinctBy(c => c.Name, StringComparer.Ordinal)],
        Users = [.. files.SelectMany(Users).DistinctBy(u => u.Name, StringComparer.Ordinal)],
    };

    // Relative paths count from the file in which they stand. The client knows one file only, the first.
    private static IEnumerable<Cluster> Clusters(K8SConfiguration file)
    {
        foreach (var cluster in file.Clusters ?? [])
        {
            if (cluster.ClusterEndpoint is { } endpoint) endpoint.CertificateAuthority = Absolute(file, endpoint.CertificateAuthority);
            yield return cluster;
        }
    }

    private static IEnumerable<User> Users(K8SConfiguration file)
    {
        foreach (var user in file.Users ?? [])
        {
            if (user.UserCredentials is { } credentials)
            {
                credentials.ClientCertificate = Absolute(file, credentials.ClientCertificate);
                credentials.ClientKey = Absolute(file, credentials.ClientKey);
                if (credentials.ExternalExecution is { Command: { } command } program && command.AsSpan().ContainsAny('/', '\\')) program.Command = Absolute(file, command);
            }

            yield return user;
        }
    }

    private static string? Absolute(K8SConfiguration file, string? path) =>
        string.IsNullOrEmpty(path) ? path : Path.Combine(Path.GetDirectoryName(file.FileName) ?? "", path);

    private static ClusterContext Find(K8SConfiguration config, ClusterSelection selection)
    {
        var name = selection.Context ?? config.CurrentContext;
        var names = config.Contexts.Select(c => c.Name).Order(StringComparer.Ordinal).ToArray();
        if (string.IsNullOrEmpty(name))
        {
            throw ClusterException.Of(ConnectionDiagnostics.NoKubeconfig, null,
                names.Length == 0 ? $"{selection.FilesText} holds none" : $"none of the contexts in {selection.FilesText} is the current one ({string.Join(", ", names)})");
        }

        if (config.Contexts.FirstOrDefault(c => c.Name == name)?.ContextDetails is not { } details)
            throw ClusterException.Of(ConnectionDiagnostics.UnknownContext, null, name, string.Join(", ", names));
        var cluster = config.Clusters.FirstOrDefault(c => c.Name == details.Cluster);
        if (cluster?.ClusterEndpoint?.Server is not { Length: > 0 } address || !Uri.TryCreate(address, UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
        {
            throw ClusterException.Of(ConnectionDiagnostics.UnreadableKubeconfig, null, config.FileName,
                cluster is null ? $"the context '{name}' is of the cluster '{details.Cluster}', which is not there" : $"the cluster '{cluster.Name}' has no address of a server");
        }

        var (kind, localName) = LocalClusterSigns.Judge(name, Provider(cluster.ClusterEndpoint), server);
        var space = selection.Namespace is { Length: > 0 } chosen ? chosen : details.Namespace is { Length: > 0 } own ? own : "default";
        return new ClusterContext(name, server, space, kind, localName);
    }

    private static string Provider(ClusterEndpoint endpoint)
    {
        foreach (var extension in endpoint.Extensions ?? [])
        {
            if (extension.Extension is IDictionary<object, object> fields && fields.TryGetValue("provider", out var provider)) return $"{provider}";
        }

        return "";
    }

    private static string Sentence(Exception reason) => reason.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.');
}
