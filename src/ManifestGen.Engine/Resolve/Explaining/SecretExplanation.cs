namespace ManifestGen.Engine.Resolve.Explaining;

/// <summary>The rows of what brings secrets into the cluster, and of what signs in by them.</summary>
internal static class SecretExplanation
{
    /// <summary>Adds the rows.</summary>
    public static void Add(Explanation rows, ResolvedProduct product)
    {
        foreach (var secret in product.ExternalSecrets)
        {
            var own = rows.Below($"externalSecrets[{secret.Name.Value}]");
            own.Add("store", secret.Store);
            own.Add("refreshInterval", secret.Refresh);
            foreach (var key in secret.Keys) own.Add($"keys[{key.Key}]", key.Property.Length > 0 ? $"{key.Entry}, {key.Property}" : key.Entry, key.Origin);
            own.Add("allOf", secret.AllOf);
        }

        foreach (var provider in product.SecretProviders)
        {
            var own = rows.Below($"secretProviders[{provider.Name.Value}]");
            own.Add("provider", provider.Provider);
            own.Add("parameters", provider.Parameters);
        }

        foreach (var authentication in product.TriggerAuthentications)
        {
            var own = rows.Below($"triggerAuthentications[{authentication.Name.Value}]");
            own.Add("podIdentity", authentication.Identity);
            foreach (var secret in authentication.Secrets) own.Add($"secrets[{secret.Parameter}]", $"{secret.Secret}, {secret.Key}", secret.Origin);
        }
    }
}
