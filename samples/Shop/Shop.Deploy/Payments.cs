using ManifestGen;

namespace Shop.Deploy;

/// <summary>Who charges customers: a company elsewhere, which knows the shop by a key.</summary>
internal static class Payments
{
    /// <summary>The key, as the team's store of secrets has it. Only where it is stands here, never what it is.</summary>
    public static ExternalSecret Account { get; } = new("shop-payments", new SecretStore("vault") { IsClusterWide = true })
    {
        Keys = [new("key", "shop/payments", "key")],
    };

    /// <summary>The variable's value. Where nothing makes the Secret, the worker starts without it, and charges nobody.</summary>
    public static SecretKey Key(Cluster cluster) => cluster.HasOperators ? Account.Key("key") : new("shop-payments", "key") { Optional = true };

    /// <summary>Money moves in production alone.</summary>
    public static ExternalService On(Cluster cluster) => new("payments", cluster.IsProduction ? "api.payments.example.com" : "sandbox.payments.example.com")
    {
        Ports = [new("https", 443)],
    };
}
