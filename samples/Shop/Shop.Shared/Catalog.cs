namespace Shop.Shared;

/// <summary>What the shop sells. A real shop has a database; this one must start anywhere.</summary>
public sealed class Catalog
{
    /// <summary>Every product, in the order of their numbers.</summary>
    public IReadOnlyList<Product> Products { get; } =
    [
        new(1, "Teapot", 34.90m),
        new(2, "Cup", 8.50m),
        new(3, "Tray", 19.00m),
    ];

    /// <summary>The product of that number, or null.</summary>
    public Product? Find(int id) => Products.FirstOrDefault(p => p.Id == id);
}
