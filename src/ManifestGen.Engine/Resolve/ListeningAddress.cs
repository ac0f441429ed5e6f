using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve;

/// <summary>An address that a program is told to listen at, by its settings or its environment and not by the model's ports.</summary>
internal sealed record ListeningAddress
{
    /// <summary>The address as it is written: <c>https://*:8443</c>, or the bare number of a port.</summary>
    public required string Text { get; init; }

    /// <summary>The number of the port.</summary>
    public required int Port { get; init; }

    /// <summary>Whether it speaks TLS.</summary>
    public required bool IsSecure { get; init; }

    /// <summary>Whether it answers inside the Pod alone: <c>localhost</c>.</summary>
    public required bool IsLoopback { get; init; }

    /// <summary>Whether a certificate is named for it.</summary>
    public required bool HasCertificate { get; init; }

    /// <summary>The key of the setting.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the file or of the environment variable that sets it.</summary>
    public required string Source { get; init; }

    /// <summary>Where that stands.</summary>
    public required Location Place { get; init; }
}
