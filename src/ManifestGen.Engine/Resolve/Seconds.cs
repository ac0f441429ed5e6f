namespace ManifestGen.Engine.Resolve;

/// <summary>Times in whole seconds, as Kubernetes counts them.</summary>
internal static class Seconds
{
    /// <summary>A time in seconds; what does not fit, which is reported elsewhere, becomes the nearest that does.</summary>
    public static int Of(TimeSpan time) => (int)Math.Clamp(time.Ticks / TimeSpan.TicksPerSecond, int.MinValue, int.MaxValue);

    /// <summary>A sum in seconds that stays within bounds.</summary>
    public static int Sum(int first, int second, int third) => (int)Math.Clamp((long)first + second + third, int.MinValue, int.MaxValue);
}
