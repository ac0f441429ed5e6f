namespace ManifestGen;

/// <summary>
/// Says what a product is made of. The build finds the one public class that implements it, makes an instance with the constructor that
/// takes nothing, and calls <see cref="Define"/> once for each environment.
/// </summary>
public interface IProductDefinition
{
    /// <summary>Describes the product for one build.</summary>
    /// <param name="build">What the build knows: environment, version, properties.</param>
    /// <returns>The product. The same <paramref name="build"/> must give the same product: no clock, no random values.</returns>
    Product Define(BuildContext build);
}
