using System.IO;
using System.Text;

namespace ManifestGen.Tasks;

/// <summary>A file that keeps its time stamp when it would be written as it is, so that nothing that reads it runs again.</summary>
internal static class ChangedFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file unless it has this content already.</summary>
    public static void Write(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path, Utf8) == text) return;
        Replace(path, text);
    }

    /// <summary>Writes a file whatever it holds, so that it is newer than what it was made from.</summary>
    public static void Replace(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        File.WriteAllText(path, text, Utf8);
    }
}
