namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>How long a .NET host lets requests and hosted services finish once it is told to end: <c>HostOptions.ShutdownTimeout</c>.</summary>
/// <param name="Seconds">The timeout.</param>
/// <param name="IsDefault">Whether the environment does not set it, so that it is .NET's default unless code sets another.</param>
internal sealed record HostShutdown(long Seconds, bool IsDefault)
{
    private const long DefaultSeconds = 30;

    /// <summary>The host reads the setting from its configuration; these prefixes are taken off its environment variables.</summary>
    private static readonly string[] Variables =
        ["ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", "DOTNET_SHUTDOWNTIMEOUTSECONDS", "SHUTDOWNTIMEOUTSECONDS"];

    /// <summary>The timeout of a container's host; null when nothing shows that .NET runs in it.</summary>
    public static HostShutdown? Of(ContainerEnvironment environment)
    {
        long? set = null;
        foreach (var variable in Variables)
        {
            if (environment.Seconds(variable) is { } named && !(named <= set)) set = named;
        }

        if (set is { } seconds) return new HostShutdown(seconds, IsDefault: false);
        return environment.IsDotNet ? new HostShutdown(DefaultSeconds, IsDefault: true) : null;
    }

    /// <inheritdoc />
    public override string ToString() => IsDefault ? $"{Seconds} s that a .NET host may take by default" : $"{Seconds} s of host shutdown timeout";
}
