using System.IO;
using System.Text;

namespace ManifestGen.Tasks;

/// <summary>Looks for a name in an assembly without loading it.</summary>
internal static class AssemblyText
{
    /// <summary>Whether a type, member or string of that name can be in the assembly. Names stand in its metadata as UTF-8.</summary>
    public static bool Mentions(string assembly, string name)
    {
        var bytes = File.ReadAllBytes(assembly);
        var wanted = Encoding.UTF8.GetBytes(name);
        for (var at = 0; at <= bytes.Length - wanted.Length; at++)
        {
            if (bytes[at] == wanted[0] && Matches(bytes, at, wanted)) return true;
        }

        return false;
    }

    private static bool Matches(byte[] bytes, int at, byte[] wanted)
    {
        for (var i = 1; i < wanted.Length; i++)
        {
            if (bytes[at + i] != wanted[i]) return false;
        }

        return true;
    }
}
