using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ManifestGen.Tasks;

/// <summary>The folder that Dockerfiles are written to.</summary>
internal sealed class OutputFolder
{
    private readonly string _folder;
    private readonly string _product;

    /// <summary>Sees where it lies.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="product">The full path of the project that describes the product.</param>
    /// <param name="projects">The full paths of the product's projects.</param>
    public OutputFolder(string folder, string product, IEnumerable<string> projects)
    {
        _folder = folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        _product = Repository.Above(Path.GetDirectoryName(product) ?? "") ?? ContextDirectory.Of(projects.Concat([product]));
    }

    /// <summary>
    /// The folder to build an image from, made to hold the Dockerfile too: then one path leads to it, whatever builds the image, and minikube takes no other. Not where
    /// the output was put somewhere outside of the product: what lies between the two is none of the product's.
    /// </summary>
    /// <param name="context">The nearest folder that holds all that the image is built from.</param>
    public string Joined(string context)
    {
        var joined = ContextDirectory.Of([Path.Combine(context, "_"), Path.Combine(_folder, "_")]);
        return ContextDirectory.Holds(_product, joined) && Path.GetDirectoryName(joined) is not null ? joined : context;
    }
}
