using ManifestGen.Rehearsal.Balancing;

namespace ManifestGen.RehearsalTests.Balancing;

/// <summary>Finding GOAWAY among frames, however they are cut.</summary>
public sealed class GoAwayWatchTests
{
    private static readonly byte[] Settings = [0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 7];
    private static readonly byte[] GoAway = [0, 0, 8, 7, 0, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 0];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void It_is_seen_in_pieces_of_any_size(int size)
    {
        var watch = new GoAwayWatch();
        byte[] received = [.. Settings, .. GoAway, .. Settings];

        Assert.Equal(1, received.Chunk(size).Count(piece => watch.Sees(piece)));
    }

    [Fact]
    public void What_looks_like_it_inside_of_another_frame_is_none()
    {
        byte[] data = [0, 0, (byte)GoAway.Length, 0, 0, 0, 0, 0, 1, .. GoAway];

        Assert.False(new GoAwayWatch().Sees(data));
    }
}
