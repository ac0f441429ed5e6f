using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>Sources of secrets as templates see them.</summary>
internal static class SecretData
{
    /// <summary>An item of <c>product.external_secrets</c>.</summary>
    public static ModelObject Of(ResolvedExternalSecret secret) => new ModelObject { Origin = secret.Name.Origin }
        .Set("name", secret.Name)
        .Set("refresh", secret.Refresh)
        .Set("store", secret.Store)
        .Set("store_kind", secret.StoreKind)
        .Set("keys", DataList.Of(secret.Keys, k => new ModelObject { Origin = k.Origin }
            .Set("key", k.Key)
            .Set("entry", k.Entry)
            .Set("property", k.Property)))
        .Set("all_of", secret.AllOf);

    /// <summary>An item of <c>product.secret_providers</c>.</summary>
    public static ModelObject Of(ResolvedSecretProvider provider) => new ModelObject { Origin = provider.Name.Origin }
        .Set("name", provider.Name)
        .Set("provider", provider.Provider)
        .Set("parameters", DataList.Map(provider.Parameters));
}
