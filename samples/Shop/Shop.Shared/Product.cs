namespace Shop.Shared;

/// <summary>Something that the shop sells.</summary>
/// <param name="Id">The number that orders name it by.</param>
/// <param name="Name">What customers read.</param>
/// <param name="Price">In euros.</param>
public sealed record Product(int Id, string Name, decimal Price);
