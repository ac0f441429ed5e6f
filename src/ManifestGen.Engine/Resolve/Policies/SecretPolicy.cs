using System.Globalization;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>The resources by which secrets come into the cluster are written once for the product: several components may use them.</summary>
internal static class SecretPolicy
{
    private const int DefaultRefresh = 3600;

    /// <summary>The Secrets that an operator makes, in the order of the definition.</summary>
    public static IReadOnlyList<ResolvedExternalSecret> ExternalSecrets(ProductScope scope) => [.. scope.Product.Secrets.OfType<ExternalSecret>().Select(Resolve)];

    /// <summary>What brings secrets as files, in the order of the definition.</summary>
    public static IReadOnlyList<ResolvedSecretProvider> Providers(ProductScope scope) => [.. scope.Product.Secrets.OfType<SecretProvider>().Select(Resolve)];

    private static ResolvedExternalSecret Resolve(ExternalSecret said) => new()
    {
        Name = Choice.Said(said.Name, said),
        Refresh = Choice.Unless(Duration(Seconds.Of(said.Refresh)), Duration(DefaultRefresh), said, nameof(said.Refresh)),
        Store = Choice.Said(said.Store.Name, said.Store),
        StoreKind = Choice.Unless(said.Store.IsClusterWide ? "ClusterSecretStore" : "SecretStore", "SecretStore", said.Store, nameof(said.Store.IsClusterWide)),
        Keys = [.. said.Keys.Select(k => new ResolvedExternalSecretKey(k.Key, k.Entry, k.Property ?? "", Origin.Definition(k.Location)))],
        AllOf = said.AllOf is { } all ? Choice.Said(all, said, nameof(said.AllOf)) : null,
    };

    private static ResolvedSecretProvider Resolve(SecretProvider said) => new(
        Choice.Said(said.Name, said),
        Choice.Said(said.Provider, said),
        [.. said.Parameters.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new ResolvedEntry(p.Name, p.Value, Origin.Definition(p.Location)))]);

    // The largest unit without a rest: 1h, 90m, 45s.
    private static string Duration(int seconds) => seconds switch
    {
        _ when seconds % 3600 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}h"),
        _ when seconds % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds}s"),
    };
}
